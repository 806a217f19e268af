using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>
/// Asks the end-of-turn model when a silence begins, off the conversation's loop, and keeps its opinion until somebody speaks again. Late, failed or nonsensical is no opinion. Fed on one
/// thread; the opinion comes from another.
/// </summary>
/// <param name="source">Which model; null for none.</param>
/// <param name="time">The clock of the limit.</param>
/// <param name="onFailure">Hears why there was no opinion; at most once in a conversation.</param>
internal sealed class EndOfTurnWatch(IEndOfTurnModelSource? source, TimeProvider time, Action<Exception>? onFailure = null)
{
    /// <summary>What comes later is of no use: the shortest patience is over then.</summary>
    public static readonly TimeSpan Limit = Patience.Least - TimeSpan.FromMilliseconds(100);

    private static readonly int Reach = (int)AudioFormat.Samples(IEndOfTurnModel.Reach);

    private readonly Lock _gate = new();
    private short[]? _recent;
    private long _end;
    private long _turnStart;
    private long _silence;
    private double? _opinion;
    private bool _isBusy;
    private bool _hasFailed;

    /// <summary>How likely the model holds it that they have finished, 0 to 1; null where it has no opinion on this silence.</summary>
    public double? Opinion
    {
        get
        {
            lock (_gate)
            {
                return _opinion;
            }
        }
    }

    /// <summary>The turn begins, or goes on after an interruption: nothing before counts.</summary>
    /// <param name="spoken">Samples of what was heard last that belong to it already.</param>
    public void BeginTurn(long spoken)
    {
        _turnStart = _end - spoken;
        Clear();
    }

    /// <summary>Takes the sound that follows. Without a model nothing is kept.</summary>
    public void Add(ReadOnlySpan<short> samples)
    {
        if (_recent is null && source?.Current is null)
        {
            return;
        }

        _recent ??= new short[Reach];
        foreach (var sample in samples)
        {
            _recent[_end++ % Reach] = sample;
        }
    }

    /// <summary>Somebody speaks again: what was thought of the silence is void.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _silence++;
            _opinion = null;
        }
    }

    /// <summary>A silence began.</summary>
    public void SilenceBegan()
    {
        Clear();
        if (source?.Current is not { } model || Recent() is not { Length: > 0 } sound)
        {
            return;
        }

        long silence;
        lock (_gate)
        {
            if (_isBusy)
            {
                return; // The one before is not done yet: it is too slow for this machine now.
            }

            _isBusy = true;
            silence = _silence;
        }

        _ = Detached.Start(() => JudgeAsync(model, sound, silence));
    }

    private async Task JudgeAsync(IEndOfTurnModel model, short[] sound, long silence)
    {
        using var late = new CancellationTokenSource(Limit, time);
        try
        {
            var likely = await model.JudgeAsync(sound, late.Token).ConfigureAwait(false);
            lock (_gate)
            {
                if (silence == _silence && !late.IsCancellationRequested && likely is >= 0 and <= 1)
                {
                    _opinion = likely;
                }
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            // Too late: no opinion.
        }
        catch (Exception exception)
        {
            if (!_hasFailed)
            {
                _hasFailed = true;
                onFailure?.Invoke(exception);
            }
        }
        finally
        {
            lock (_gate)
            {
                _isBusy = false;
            }
        }
    }

    /// <summary>A copy of the turn's last seconds; null where nothing was kept.</summary>
    private short[]? Recent()
    {
        if (_recent is not { } recent)
        {
            return null;
        }

        var count = (int)Math.Clamp(_end - _turnStart, 0, Math.Min(_end, Reach));
        var sound = new short[count];
        for (var i = 0; i < count; i++)
        {
            sound[i] = recent[(_end - count + i) % Reach];
        }

        return sound;
    }
}
