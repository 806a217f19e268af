namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>Speed over the last seconds: steady enough to read, quick enough to follow. Not thread-safe.</summary>
internal sealed class TransferRate(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private readonly Queue<(long At, long Bytes)> _samples = new();
    private long _last = long.MinValue;

    /// <summary>Adds what is here by now.</summary>
    /// <returns>Bytes a second; null before a second has passed.</returns>
    public double? Add(long bytes)
    {
        var now = time.GetTimestamp();
        if (_last == long.MinValue || time.GetElapsedTime(_last, now) >= Step)
        {
            _samples.Enqueue((now, bytes));
            _last = now;
        }

        while (_samples.Count > 2 && time.GetElapsedTime(_samples.Peek().At, now) > Window)
        {
            _samples.Dequeue();
        }

        var (at, from) = _samples.Peek();
        var elapsed = time.GetElapsedTime(at, now);
        return elapsed >= Least ? Math.Max(0, bytes - from) / elapsed.TotalSeconds : null;
    }

    /// <summary>Begins anew, after a pause.</summary>
    public void Clear()
    {
        _samples.Clear();
        _last = long.MinValue;
    }
}
