namespace InterviewTrainer.Core.Conversation;

/// <summary>What arrived of a microphone's stream. Thread-safe.</summary>
public sealed class FrameStatistics
{
    private const int BucketsPerMs = 10;
    private const int MaxMs = 2_000;

    private readonly Lock _gate = new();
    private readonly long[] _latencies = new long[MaxMs * BucketsPerMs + 1];
    private uint _next;
    private long _received;
    private long _lost;

    /// <summary>Notes a frame whose voice activity is known.</summary>
    /// <param name="sequence">Its number; a new stream starts at 0.</param>
    /// <param name="latencyMs">From sending to the detector's result, by the system's clock.</param>
    public void Add(uint sequence, double latencyMs)
    {
        lock (_gate)
        {
            _lost += sequence > _next ? sequence - _next : 0;
            _next = sequence + 1;
            _received++;
            _latencies[(int)Math.Clamp(latencyMs * BucketsPerMs, 0, _latencies.Length - 1)]++;
        }
    }

    public FrameCounts Read()
    {
        lock (_gate)
        {
            return new FrameCounts(_received, _lost, Percentile(0.5), Percentile(0.99));
        }
    }

    private double? Percentile(double share)
    {
        var rank = (long)Math.Ceiling(_received * share);
        for (var (bucket, seen) = (0, 0L); rank > 0; bucket++)
        {
            seen += _latencies[bucket];
            if (seen >= rank)
            {
                return (double)(bucket + 1) / BucketsPerMs;
            }
        }

        return null;
    }
}

/// <summary>Counts of a stream.</summary>
/// <param name="Received">Frames with a result.</param>
/// <param name="Lost">Frames that the numbering shows as sent but that never came.</param>
/// <param name="P50Ms">Median from sending to result; null before the first frame.</param>
/// <param name="P99Ms">99th percentile of the same.</param>
public sealed record FrameCounts(long Received, long Lost, double? P50Ms, double? P99Ms);
