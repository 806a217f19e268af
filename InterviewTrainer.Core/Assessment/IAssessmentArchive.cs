using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Assessment;

/// <summary>The stored interviews and judgements, as the judging needs them. Thread-safe.</summary>
public interface IAssessmentArchive
{
    /// <summary>An interview with what was kept of it; null when it is gone.</summary>
    Task<Interview?> LoadAsync(Guid interviewId, CancellationToken cancellationToken);

    /// <summary>All judgements of an interview, the newest first.</summary>
    Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken);

    /// <summary>Stores a judgement beside those there are; what consent does not allow is left out of it.</summary>
    /// <returns>False when the interview was deleted meanwhile.</returns>
    Task<bool> AddAsync(InterviewAssessment assessment, CancellationToken cancellationToken);

    /// <summary>Concluded interviews that nobody judged, the oldest first: what a crash or a restart left over.</summary>
    Task<IReadOnlyList<Guid>> UnassessedAsync(CancellationToken cancellationToken);

    /// <summary>What is usual for this person, from interviews before another.</summary>
    Task<SpeakerBaseline> BaselineAsync(Guid before, CancellationToken cancellationToken);
}
