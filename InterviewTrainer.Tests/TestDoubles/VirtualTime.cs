namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A clock that moves only when the test moves it; timers go off on the way, in order, on the test's own thread.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly List<VirtualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var end = _now + by;
        while (Next(end) is var (timer, dueAt))
        {
            _now = dueAt > _now ? dueAt : _now;
            timer.Fire();
        }

        _now = end;
    }

    /// <summary>The computer slept: nothing went off on the way, and what is due goes off now, once.</summary>
    public void Jump(TimeSpan by)
    {
        Drowse(by);
        Advance(TimeSpan.Zero);
    }

    /// <summary>As <see cref="Jump"/>, the moment before anything goes off.</summary>
    public void Drowse(TimeSpan by) => _now += by;

    /// <summary>The timer that is due first, and when; taken together, for another thread may stop it meanwhile.</summary>
    private (VirtualTimer Timer, DateTimeOffset DueAt)? Next(DateTimeOffset until)
    {
        lock (_timers)
        {
            return _timers.Where(timer => timer.DueAt <= until).MinBy(timer => timer.DueAt) is { DueAt: { } dueAt } timer ? (timer, dueAt) : null;
        }
    }

    private sealed class VirtualTimer(VirtualTime time, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? DueAt { get; private set; }

        public void Fire()
        {
            DueAt = _period > TimeSpan.Zero ? time._now + _period : null;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._timers)
            {
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                if (!time._timers.Contains(this))
                {
                    time._timers.Add(this);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (time._timers)
            {
                DueAt = null;
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
