namespace InterviewTrainer.Core.Assessment;

/// <summary>The judgement of one answer.</summary>
public sealed record AnswerAssessment
{
    public required Guid TurnId { get; init; }

    /// <summary>The question's competency, as its pack names it.</summary>
    public string Competency { get; init; } = "";

    /// <summary><c>pack/question</c>.</summary>
    public string QuestionKey { get; init; } = "";

    /// <summary>0 to 100, of the content; null when not scored.</summary>
    public double? Overall { get; init; }

    /// <summary>Why there is no score at all; null when there is one.</summary>
    public NotScoredReason? NotScored { get; init; }

    /// <summary>The same as a sentence to the person; empty when scored.</summary>
    public string Why { get; init; } = "";

    /// <summary>Level of the question's rubric (1 to 5) that the answer comes nearest to; null when not scored.</summary>
    public int? RubricLevel { get; init; }

    /// <summary>Every dimension once, content first.</summary>
    public IReadOnlyList<DimensionScore> Dimensions { get; init; } = [];

    public AnswerFindings Findings { get; init; } = AnswerFindings.Empty;

    /// <summary>Who judged this answer, where that is not the interview's judge as a whole; empty where it is.</summary>
    public string JudgedBy { get; init; } = "";

    /// <summary>Where a language model judged otherwise than the rules; empty when none judged or both agree.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>The same with places instead of quotes.</summary>
    public AnswerAssessment WithoutWords() => this with
    {
        Dimensions = [.. Dimensions.Select(score => score.WithoutWords())],
        Findings = Findings.WithoutWords(),
    };
}

/// <summary>Two judges that differ by a level or more on a dimension; both are shown.</summary>
public sealed record Disagreement(Dimension Dimension, double RulesLevel, double ModelLevel);
