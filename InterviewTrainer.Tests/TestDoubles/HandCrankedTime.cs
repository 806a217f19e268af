using System.Threading.Channels;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A clock that stands still; timers go off when the test says so, and it can see for how long they were set.</summary>
internal sealed class HandCrankedTime : TimeProvider
{
    private readonly Channel<Timer> _timers = Channel.CreateUnbounded<Timer>();

    public DateTimeOffset Now { get; set; } = new(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state, dueTime);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Waits until the next timer is set.</summary>
    public async Task<Timer> NextTimerAsync(CancellationToken cancellationToken) => await _timers.Reader.ReadAsync(cancellationToken);

    internal sealed class Timer(TimerCallback callback, object? state, TimeSpan dueTime) : ITimer
    {
        public TimeSpan DueTime { get; } = dueTime;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
