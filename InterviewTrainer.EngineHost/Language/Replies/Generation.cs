using System.Threading.Channels;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>A reply that is wanted, waits, is made, and is over. Its caller reads <see cref="Pieces"/>; <see cref="ReplyScheduler"/> does the rest. Thread-safe.</summary>
internal sealed class Generation(GenerationRequest request)
{
    // Bounded by the tokens of a reply: whoever computes must never wait for a slow reader.
    private readonly Channel<ReplyPiece> _pieces = Channel.CreateUnbounded<ReplyPiece>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = (int)GenerationState.Waiting;
    private volatile bool _cancelled;

    public GenerationRequest Request { get; } = request;

    /// <summary>What is made, as it is made; ends with the reply, or fails as it does.</summary>
    public ChannelReader<ReplyPiece> Pieces => _pieces.Reader;

    /// <summary>Done when it is no longer waiting.</summary>
    public Task Started => _started.Task;

    /// <summary>Known once <see cref="Pieces"/> has ended.</summary>
    public FinishReason Finish { get; private set; }

    /// <summary>Known once <see cref="Pieces"/> has ended.</summary>
    public GenerationTimes Times { get; } = new();

    public bool IsCancelled => _cancelled;

    public GenerationState State => (GenerationState)Volatile.Read(ref _state);

    /// <summary>It has waited long enough; false when it has begun meanwhile.</summary>
    public bool TryGiveUp()
    {
        if (Interlocked.CompareExchange(ref _state, (int)GenerationState.Over, (int)GenerationState.Waiting) != (int)GenerationState.Waiting)
        {
            return false;
        }

        _pieces.Writer.TryComplete();
        return true;
    }

    /// <summary>Nobody wants it any more.</summary>
    /// <returns>True when it is being made now, so that the computation at hand is in vain.</returns>
    public bool Cancel()
    {
        _cancelled = true;
        return !TryGiveUp() && State == GenerationState.Running;
    }

    /// <summary>Begins it; false when it was given up.</summary>
    public bool TryStart()
    {
        if (Interlocked.CompareExchange(ref _state, (int)GenerationState.Running, (int)GenerationState.Waiting) != (int)GenerationState.Waiting)
        {
            return false;
        }

        _started.SetResult();
        return true;
    }

    public void Give(ReplyPiece piece)
    {
        if (!piece.IsEmpty)
        {
            _ = _pieces.Writer.TryWrite(piece);
        }
    }

    public void End(FinishReason reason)
    {
        Finish = reason;
        Close(null);
    }

    /// <param name="exception">Null when it was cancelled.</param>
    public void Fail(Exception? exception) => Close(exception ?? new OperationCanceledException("The reply is no longer wanted."));

    private void Close(Exception? exception)
    {
        Volatile.Write(ref _state, (int)GenerationState.Over);
        _pieces.Writer.TryComplete(exception);
    }
}
