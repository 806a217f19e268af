using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>Where a person's own values usually lie: the middle half of them. It is a description of them, not a norm.</summary>
/// <param name="Low">A quarter of the values are below.</param>
/// <param name="High">A quarter of them are above.</param>
public sealed record OwnBand(double Low, double High)
{
    /// <summary>Fewer say nothing of what is usual.</summary>
    public const int LeastValues = 5;

    /// <summary>The band of some values; null where there are too few.</summary>
    public static OwnBand? Of(IReadOnlyCollection<double> values) =>
        values.Count < LeastValues ? null : new OwnBand(Percentile.Of(values, 25), Percentile.Of(values, 75));
}
