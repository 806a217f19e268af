namespace InterviewTrainer.Core.Diagnostics;

/// <summary>Counts what the program sends away, since it started; shown on the privacy page. Thread-safe.</summary>
public sealed class OutboundRequests(TimeProvider time)
{
    /// <summary>How many of the last requests are remembered.</summary>
    public const int Remembered = 50;

    private readonly Lock _lock = new();
    private readonly Queue<OutboundRequest> _recent = new(Remembered);
    private long _count;
    private long _localCount;

    /// <summary>Requests to other machines, failed ones included.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Requests that stayed on this machine: loopback addresses and Unix sockets.</summary>
    public long LocalCount => Interlocked.Read(ref _localCount);

    /// <summary>The last requests to other machines, newest first.</summary>
    public IReadOnlyList<OutboundRequest> Recent
    {
        get
        {
            lock (_lock)
            {
                return [.. _recent.Reverse()];
            }
        }
    }

    internal void AddLocal() => Interlocked.Increment(ref _localCount);

    internal void Add(string host, string purpose)
    {
        lock (_lock)
        {
            if (_recent.Count == Remembered)
            {
                _recent.Dequeue();
            }

            _recent.Enqueue(new OutboundRequest(host, purpose, time.GetUtcNow().UtcDateTime));
            Interlocked.Increment(ref _count);
        }
    }
}
