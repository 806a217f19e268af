namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>
/// How a range of numbers is written: whole numbers as they are; fractions between whole bounds with free decimals; all others with a fixed number of decimals, so
/// that they are whole numbers of a smaller unit.
/// </summary>
/// <param name="Decimals">Decimals that every number has; null for free ones, or none in whole numbers.</param>
/// <param name="Least">Smallest, in units of 10^−Decimals.</param>
/// <param name="Most">Largest; smaller than <paramref name="Least"/> where there is no number.</param>
internal readonly record struct NumberUnits(int? Decimals, long Least, long Most)
{
    /// <summary>Most decimals, free or fixed.</summary>
    public const int MostDecimals = 6;

    private const int FewestFixed = 2;

    public static long Limit { get; } = (long)Math.Pow(10, SchemaLimits.Digits) - 1;

    public static NumberUnits Of(NumberRange range)
    {
        NumberBound[] bounds = [.. new[] { range.Least, range.Most }.OfType<NumberBound>()];
        if (range.IsInteger || bounds.All(bound => bound.IsWholeAndIncluded))
        {
            return new(null, Lower(range.Least, 1), Upper(range.Most, 1));
        }

        var decimals = Math.Clamp(bounds.Max(bound => (int)bound.Value.Scale), FewestFixed, MostDecimals);
        var unitsInOne = (decimal)Math.Pow(10, decimals);
        return new(decimals, Lower(range.Least, unitsInOne), Upper(range.Most, unitsInOne));
    }

    private static long Lower(NumberBound? bound, decimal unitsInOne) => bound is null ? -Limit : -Upper(new NumberBound(-bound.Value, bound.Excluded), unitsInOne);

    private static long Upper(NumberBound? bound, decimal unitsInOne)
    {
        if (bound is null)
        {
            return Limit;
        }

        var units = bound.Value * unitsInOne;
        var whole = decimal.Floor(units);

        // One further at the lower end: a bound that no number of so many digits keeps has to leave none.
        return (long)Math.Clamp(bound.Excluded && whole == units ? whole - 1 : whole, -Limit - 1, Limit);
    }
}
