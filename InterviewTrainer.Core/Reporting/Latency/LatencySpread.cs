using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Core.Reporting.Latency;

/// <summary>How long something took, over some turns; percentiles as <see cref="Percentile"/> defines them.</summary>
/// <param name="Count">Turns in which it was timed.</param>
/// <param name="P50Ms">Half of them took no longer; milliseconds.</param>
/// <param name="P95Ms">19 of 20 took no longer; milliseconds.</param>
public sealed record LatencySpread(int Count, int P50Ms, int P95Ms)
{
    /// <summary>Null where nothing was timed.</summary>
    public static LatencySpread? Of(IEnumerable<int?> milliseconds)
    {
        var known = milliseconds.OfType<int>().ToList();
        return known.Count == 0 ? null : new LatencySpread(known.Count, Percentile.Of(known, 50), Percentile.Of(known, 95));
    }
}
