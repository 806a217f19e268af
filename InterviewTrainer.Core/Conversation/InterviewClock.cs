namespace InterviewTrainer.Core.Conversation;

/// <summary>Counts the time an interview is under way; stands still while it is paused.</summary>
internal sealed class InterviewClock(TimeProvider time, TimeSpan elapsedBefore)
{
    private TimeSpan _elapsedBefore = elapsedBefore;
    private long? _startedAt;

    public bool IsRunning => _startedAt is not null;

    public TimeSpan Elapsed => _elapsedBefore + (_startedAt is { } started ? time.GetElapsedTime(started) : TimeSpan.Zero);

    public void Start() => _startedAt ??= time.GetTimestamp();

    /// <summary>So much of it was no time under way.</summary>
    public void TakeBack(TimeSpan time) => _elapsedBefore -= time < Elapsed ? time : Elapsed;

    public void Stop()
    {
        _elapsedBefore = Elapsed;
        _startedAt = null;
    }
}
