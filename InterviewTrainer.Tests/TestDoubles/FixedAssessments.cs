using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Persistence;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The judgements and the progress that a test set; remembers what was asked for.</summary>
internal sealed class FixedAssessments : IAssessments
{
    public event Action<Guid>? Changed;

    public List<InterviewAssessment> Judgements { get; } = [];

    public Dictionary<Guid, AssessmentProgress> Progress { get; } = [];

    public List<Guid> Requested { get; } = [];

    /// <summary>Thrown by <see cref="OfAsync"/>.</summary>
    public DatabaseUnavailableException? Failure { get; set; }

    public AssessmentProgress? ProgressOf(Guid interviewId) => Progress.GetValueOrDefault(interviewId);

    public Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken) => Failure is null
        ? Task.FromResult<IReadOnlyList<InterviewAssessment>>([.. Judgements.Where(assessment => assessment.InterviewId == interviewId).OrderByDescending(assessment => assessment.At)])
        : Task.FromException<IReadOnlyList<InterviewAssessment>>(Failure);

    public void Request(Guid interviewId)
    {
        Requested.Add(interviewId);
        Progress[interviewId] = new AssessmentProgress(AssessmentStage.Waiting, 0, 0, null);
    }

    public void Say(Guid interviewId) => Changed?.Invoke(interviewId);
}
