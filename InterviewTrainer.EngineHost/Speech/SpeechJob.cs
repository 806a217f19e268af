namespace InterviewTrainer.EngineHost.Speech;

/// <summary>Something that waits for its turn on the thread of a <see cref="SpeechQueue"/>.</summary>
internal abstract class SpeechJob
{
    private int _taken;

    /// <summary>Runs it, unless it was given up. Its failure is its result.</summary>
    public void Run()
    {
        if (Take())
        {
            Compute();
        }
    }

    /// <summary>Fails it, unless its turn has come.</summary>
    public void GiveUp(Exception reason)
    {
        if (Take())
        {
            Fail(reason);
        }
    }

    protected abstract void Compute();

    protected abstract void Fail(Exception reason);

    private bool Take() => Interlocked.Exchange(ref _taken, 1) == 0;
}

/// <summary>One that gives something.</summary>
internal sealed class SpeechJob<T>(Func<T> work) : SpeechJob
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Result => _result.Task;

    protected override void Compute()
    {
        try
        {
            _result.SetResult(work());
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    protected override void Fail(Exception reason)
    {
        if (reason is OperationCanceledException cancelled)
        {
            _result.SetCanceled(cancelled.CancellationToken);
        }
        else
        {
            _result.SetException(reason);
        }
    }
}
