namespace InterviewTrainer.Core.Interviewing;

/// <summary>Decides what is asked. Thread-safe; keeps no state of an interview.</summary>
public interface IInterviewer
{
    /// <summary>Name and version, shown on every screen and export.</summary>
    string Name { get; }

    /// <summary>Greeting and first question.</summary>
    ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken);

    /// <summary>What follows an answer.</summary>
    ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken);

    /// <summary>What follows a question that was passed over, or (after a restart) one that was closed before the next was asked.</summary>
    ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken);
}
