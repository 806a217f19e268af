namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>Judges from the sound of a voice whether somebody has finished speaking. Thread-safe; several conversations share one.</summary>
public interface IEndOfTurnModel
{
    /// <summary>How much of the sound before a silence it looks at.</summary>
    static readonly TimeSpan Reach = TimeSpan.FromSeconds(8);

    /// <summary>The model's name.</summary>
    string Name { get; }

    /// <summary>How likely the turn is over. Returns at once: the work is done on another thread.</summary>
    /// <param name="sound">The turn so far, mono 16 kHz, at most its last <see cref="Reach"/>, with the silence that just began at its end. Must not change until the judgement is there.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    /// <returns>0 (they go on) to 1 (they are done).</returns>
    /// <exception cref="InvalidOperationException">It could not judge; the message says why.</exception>
    ValueTask<double> JudgeAsync(ReadOnlyMemory<short> sound, CancellationToken cancellationToken);
}

/// <summary>Which model judges, if any; it may come and go while interviews run.</summary>
public interface IEndOfTurnModelSource
{
    /// <summary>Null where none is installed, or while it is still being loaded.</summary>
    IEndOfTurnModel? Current { get; }
}
