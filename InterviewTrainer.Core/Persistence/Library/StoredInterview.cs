using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>An interview with everything that is stored of it.</summary>
/// <param name="Interview">With the words and signals that were kept.</param>
public sealed record StoredInterview(Interview Interview)
{
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];

    public ResearchNote? Note { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<InterviewAssessment> Assessments { get; init; } = [];

    public SelfRatingRow? SelfRating { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ReflectionRow> Reflections { get; init; } = [];
}
