using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Conversation;

/// <summary>What arrived of a microphone's stream. Thread-safe.</summary>
public sealed class FrameStatistics
{
    private readonly Lock _gate = new();
    private readonly Histogram _latencies = new(lowest: 0, highest: 2_000, width: 0.1);
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
            _latencies.Add(latencyMs);
        }
    }

    public FrameCounts Read()
    {
        lock (_gate)
        {
            return new FrameCounts(_received, _lost, _latencies.Quantile(0.5), _latencies.Quantile(0.99));
        }
    }
}
