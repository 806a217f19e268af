namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>Percentiles by the nearest rank: always a value that was measured, never one in between.</summary>
internal static class Percentile
{
    /// <summary>The smallest value that at least <paramref name="percent"/> of the values do not exceed.</summary>
    /// <param name="values">At least one, in any order.</param>
    /// <param name="percent">Above 0, up to 100.</param>
    public static double Of(IEnumerable<double> values, double percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sorted = values.Order().ToArray();
        return sorted.Length > 0 ? sorted[(int)Math.Ceiling(percent / 100 * sorted.Length) - 1] : throw new ArgumentException("There is no value.", nameof(values));
    }
}
