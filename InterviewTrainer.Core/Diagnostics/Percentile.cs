namespace InterviewTrainer.Core.Diagnostics;

/// <summary>Percentiles by the nearest rank: always a value that was measured, never one in between. The one definition of the program's.</summary>
public static class Percentile
{
    /// <summary>The smallest value that at least <paramref name="percent"/> of the values do not exceed.</summary>
    /// <param name="values">At least one, in any order.</param>
    /// <param name="percent">Above 0, up to 100.</param>
    public static T Of<T>(IEnumerable<T> values, double percent)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sorted = values.Order().ToArray();
        return sorted.Length > 0 ? sorted[(int)Math.Ceiling(percent * sorted.Length / 100) - 1] : throw new ArgumentException("There is no value.", nameof(values));
    }
}
