namespace InterviewTrainer.Core.Assessment;

/// <summary>The judging that goes on in the background after an interview ends. Thread-safe.</summary>
public interface IAssessments
{
    /// <summary>Raised with the interview's identifier whenever its progress changed; on any thread, so a page must marshal.</summary>
    event Action<Guid>? Changed;

    /// <summary>How far the judging of an interview is; null when none is waiting, running or failed.</summary>
    AssessmentProgress? ProgressOf(Guid interviewId);

    /// <summary>
    /// The judgements of an interview, the newest first: those stored, and those that consent keeps out of the database while the interview is still in memory.
    /// May throw <c>DatabaseUnavailableException</c>.
    /// </summary>
    Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken);

    /// <summary>Judges an interview again, or once more after a failure; what was judged before stays. Does nothing while it is being judged.</summary>
    void Request(Guid interviewId);
}

/// <summary>How far a judging is.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Done">Answers judged.</param>
/// <param name="Total">Answers to judge; 0 while that is not known.</param>
/// <param name="Trouble">What went wrong and what to do, to the person; null when nothing did.</param>
public sealed record AssessmentProgress(AssessmentStage Stage, int Done, int Total, string? Trouble);

/// <summary>Stages of a judging.</summary>
public enum AssessmentStage
{
    Waiting,
    Running,

    /// <summary>Tried as often as it is tried; <see cref="IAssessments.Request"/> tries again.</summary>
    Failed,
}
