namespace InterviewTrainer.Core.Synthesis;

/// <summary>One engine speaking one text, until it is done or has failed. Not thread-safe.</summary>
internal sealed class EngineRun : IAsyncDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _cancellationToken;
    private readonly TimeSpan _patience;
    private readonly SoundCheck _check;
    private readonly Func<IAsyncEnumerator<PcmChunk>> _begin;
    private IAsyncEnumerator<PcmChunk>? _sound;

    public EngineRun(ISpeechSynthesizer engine, string text, SpeechVoice voice, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _patience = patience;
        _limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _registration = cancellationToken.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), _limit);
        _check = new SoundCheck(text, voice);
        _begin = () => engine.SynthesizeAsync(text, voice, _limit.Token).GetAsyncEnumerator(_limit.Token);
    }

    /// <summary>Why it failed; null while it has not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How much of it was heard.</summary>
    public TimeSpan Audible { get; private set; }

    /// <summary>The next chunk; null when the engine is done or has failed.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<PcmChunk?> NextAsync()
    {
        _limit.CancelAfter(_patience);
        try
        {
            _sound ??= _begin();
            if (await _sound.MoveNextAsync())
            {
                _check.Accept(_sound.Current);
                Audible = _check.Audible;
                return _sound.Current;
            }

            _check.Finish();
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException exception)
        {
            Failure = new SpeechSynthesisException($"It gave no sound for {_patience.TotalSeconds:0.#} s.", exception);
        }
        catch (Exception exception)
        {
            // Whatever an engine throws, the sentence is finished.
            Failure = exception;
        }
        finally
        {
            _limit.CancelAfter(Timeout.InfiniteTimeSpan);
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        _limit.Cancel();
        await (_sound?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _registration.DisposeAsync();
        _limit.Dispose();
    }
}
