namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>A reply that is being made; disposing of it before its end stops it.</summary>
internal sealed class ReplyLease(ReplyScheduler scheduler, Generation generation, CancellationTokenRegistration gone) : IDisposable
{
    public Generation Generation { get; } = generation;

    public void Dispose()
    {
        gone.Dispose();
        scheduler.Cancel(Generation);
    }
}
