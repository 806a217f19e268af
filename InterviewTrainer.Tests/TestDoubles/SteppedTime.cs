namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>
/// A clock for code that runs on threads of its own: it jumps to the next timer when the test says so, in their order. Thread-safe.
/// </summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<SteppedTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock without setting off a timer.</summary>
    public void Pass(TimeSpan by)
    {
        lock (_lock)
        {
            _now += by;
        }
    }

    /// <summary>Sets off timer after timer, moving the clock to each, until <paramref name="done"/>; waits where none is set yet.</summary>
    /// <param name="done">When to stop.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="within">Timers that are due later are left alone; null for all.</param>
    public async Task FireUntilAsync(Func<bool> done, CancellationToken cancellationToken, TimeSpan? within = null)
    {
        while (!done())
        {
            cancellationToken.ThrowIfCancellationRequested();
            FireNext(within ?? TimeSpan.MaxValue);
            await Task.Yield();
        }
    }

    private void FireNext(TimeSpan within)
    {
        SteppedTimer? next;
        lock (_lock)
        {
            next = _timers.Where(timer => timer.DueAt - _now <= within).MinBy(timer => timer.DueAt);
            if (next is not null)
            {
                _timers.Remove(next);
                _now = next.DueAt > _now ? next.DueAt : _now;
            }
        }

        next?.Fire();
    }

    private void Set(SteppedTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            _timers.Add(timer);
        }
    }

    private void Remove(SteppedTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class SteppedTimer(SteppedTime time, Action callback) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                time.Remove(this);
            }
            else
            {
                DueAt = time.GetUtcNow() + dueTime;
                time.Set(this);
            }

            return true;
        }

        public void Dispose() => time.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
