namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>A worker's failures: how many of late, and how long to wait before it is started again. Not thread-safe.</summary>
/// <param name="window">How long a failure counts.</param>
/// <param name="time">The clock.</param>
/// <param name="random">0 to 1, so that workers which failed together do not come back together.</param>
internal sealed class FailureLog(TimeSpan window, TimeProvider time, Func<double> random)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly Queue<long> _failures = new();
    private int _inARow;

    /// <summary>Failures within the window.</summary>
    public int Recent
    {
        get
        {
            while (_failures.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > window)
            {
                _failures.Dequeue();
            }

            return _failures.Count;
        }
    }

    /// <summary>Notes a failure.</summary>
    /// <returns>How long to wait: doubled with each failure in a row, with a quarter more or less by chance.</returns>
    public TimeSpan Add()
    {
        _failures.Enqueue(time.GetTimestamp());
        var doubled = FirstDelay * Math.Pow(2, Math.Min(_inARow++, 20));
        return (doubled < LongestDelay ? doubled : LongestDelay) * (0.75 + (random() / 2));
    }

    /// <summary>It has answered a request: the next failure is the first in a row again.</summary>
    public void Succeeded() => _inARow = 0;

    public void Clear()
    {
        _failures.Clear();
        _inARow = 0;
    }
}
