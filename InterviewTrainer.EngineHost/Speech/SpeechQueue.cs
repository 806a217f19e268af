using System.Collections.Concurrent;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary>
/// The one thread on which native code is called, and the line before it: bounded, and nobody waits in it longer than the deadline. Thread-safe.
/// </summary>
internal sealed class SpeechQueue : IDisposable
{
    /// <summary>Requests that may wait; the next is refused at once.</summary>
    public const int Capacity = 16;

    /// <summary>espeak-ng and the regular expressions of a long text go deep.</summary>
    private const int StackBytes = 16 << 20;

    private readonly BlockingCollection<SpeechJob> _jobs = new(Capacity);
    private readonly TimeSpan _deadline;
    private readonly TimeProvider _time;
    private readonly Thread _thread;
    private int _active;
    private int _waiting;

    /// <param name="deadline">Longest wait.</param>
    /// <param name="time">Measures it.</param>
    public SpeechQueue(TimeSpan deadline, TimeProvider time)
    {
        _deadline = deadline;
        _time = time;
        _thread = new Thread(Work, StackBytes) { IsBackground = true, Name = "speech" };
        _thread.Start();
    }

    public int Active => Volatile.Read(ref _active);

    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Runs something on the thread, when it is its turn.</summary>
    /// <exception cref="WorkerRequestException">429: too many wait, or it waited too long.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before its turn, or by the work itself.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        var job = new SpeechJob<T>(work);
        Interlocked.Increment(ref _waiting);
        if (!_jobs.TryAdd(job, 0, CancellationToken.None))
        {
            Interlocked.Decrement(ref _waiting);
            throw Busy();
        }

        await using var cancelled = cancellationToken.Register(() => job.GiveUp(new OperationCanceledException(cancellationToken)));
        await using var late = _time.CreateTimer(_ => job.GiveUp(Busy()), null, _deadline, Timeout.InfiniteTimeSpan);
        return await job.Result;
    }

    /// <summary>The thread ends after what it is doing.</summary>
    public void Dispose()
    {
        _jobs.CompleteAdding();
        while (_jobs.TryTake(out var job))
        {
            Interlocked.Decrement(ref _waiting);
            job.GiveUp(new ObjectDisposedException(nameof(SpeechQueue)));
        }

        if (_thread.Join(TimeSpan.FromSeconds(1)))
        {
            _jobs.Dispose();
        }
    }

    private static WorkerRequestException Busy() => new(
        StatusCodes.Status429TooManyRequests, "The speech worker is busy with other requests. Try again shortly, or send fewer at once.", "queue_full")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    private void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            Interlocked.Decrement(ref _waiting);
            Interlocked.Increment(ref _active);
            job.Run();
            Interlocked.Decrement(ref _active);
        }
    }
}
