using System.Globalization;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>Numbers in a grammar: exactly those of a range, so that no output has to be thrown away for its bounds.</summary>
internal static class NumberRules
{
    private const string AnyWhole = "(\"0\" | [1-9] [0-9]{0,14})";
    private static readonly string Fraction = $"\".\" [0-9]{{1,{NumberUnits.MostDecimals}}}";

    /// <summary>Sign, digits, point, decimals.</summary>
    public static int LongestFree { get; } = 1 + SchemaLimits.Digits + 1 + NumberUnits.MostDecimals;

    /// <summary>Right-hand side of a rule for any number.</summary>
    public static string Free { get; } = $"\"-\"? {AnyWhole} ({Fraction})?";

    /// <summary>Right-hand side of a rule for the numbers of <paramref name="range"/>.</summary>
    public static string Of(NumberRange range)
    {
        var units = NumberUnits.Of(range);
        if (units.Decimals is { } decimals)
        {
            return Signed(units.Least, units.Most, decimals);
        }

        if (range is { Least: null, Most: null })
        {
            return range.IsInteger ? $"\"-\"? {AnyWhole}" : Free;
        }

        var whole = Signed(units.Least, units.Most, decimals: 0);
        if (range.IsInteger || units.Least == units.Most)
        {
            return whole;
        }

        // A number with a fraction lies between a whole one and the next, away from zero.
        var (largest, smallest) = (units.Most - (range.Most is null ? 0 : 1), -units.Least - (range.Least is null ? 0 : 1));
        var above = units.Most > 0 ? Unsigned(Math.Max(units.Least, 0), largest, decimals: 0, prefix: "", $" {Fraction}") : [];
        var below = units.Least < 0 ? Unsigned(Math.Max(-units.Most, 0), smallest, decimals: 0, "\"-\" ", $" {Fraction}") : [];
        return string.Join(" | ", [whole, .. below, .. above]);
    }

    public static int LongestOf(NumberRange range)
    {
        var (decimals, least, most) = NumberUnits.Of(range);
        int Length(long units) => (units < 0 ? 1 : 0) + Math.Max(Math.Abs(units).ToString(CultureInfo.InvariantCulture).Length, (decimals ?? 0) + 1);
        var digits = Math.Max(Length(least), Length(most));
        return range.IsInteger ? digits
            : decimals is not null ? digits + 1
            : least == most ? digits
            : digits + 1 + NumberUnits.MostDecimals;
    }

    private static string Signed(long least, long most, int decimals)
    {
        var below = least < 0 ? Unsigned(Math.Max(-most, 1), -least, decimals, "\"-\" ", "") : [];
        var above = most >= 0 ? Unsigned(Math.Max(least, 0), most, decimals, "", "") : [];
        return string.Join(" | ", [.. below, .. above]);
    }

    private static IEnumerable<string> Unsigned(long least, long most, int decimals, string prefix, string suffix) =>
        DigitRange.Alternatives(least, most, decimals).Select(alternative => prefix + alternative + suffix);
}
