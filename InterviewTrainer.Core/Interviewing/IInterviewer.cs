namespace InterviewTrainer.Core.Interviewing;

/// <summary>Decides what is asked. Thread-safe; keeps no state of an interview.</summary>
public interface IInterviewer
{
    /// <summary>Name and version, shown on every screen and export.</summary>
    string Name { get; }

    /// <summary>A reply takes long enough that it is worth beginning before the person is certain to have finished.</summary>
    bool TakesTime { get; }

    /// <summary>Greeting and first question.</summary>
    ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken);

    /// <summary>Reads what is known so far while the first question is spoken, so that the first reply comes as soon as later ones. Never throws but for cancellation.</summary>
    ValueTask PrepareAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken);

    /// <summary>What follows an answer.</summary>
    ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken);

    /// <summary>What follows a question that was passed over, or (after a restart) one that was closed before the next was asked.</summary>
    ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken);

    /// <summary>The open question in other words.</summary>
    /// <returns>An <see cref="InterviewerMove.Rephrase"/>.</returns>
    ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken);

    /// <summary>A few words that show that somebody listens, made while the person still speaks; empty leaves them to the persona's wording.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="heardSoFar">The answer as far as it was heard.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken);
}
