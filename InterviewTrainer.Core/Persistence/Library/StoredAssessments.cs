using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>The judgements that are stored, where nothing judges in the background.</summary>
public sealed class StoredAssessments(AssessmentStore store) : IAssessments
{
    /// <inheritdoc/>
    public event Action<Guid>? Changed
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public AssessmentProgress? ProgressOf(Guid interviewId) => null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken) => store.OfAsync(interviewId, cancellationToken);

    /// <inheritdoc/>
    public void Request(Guid interviewId)
    {
    }
}
