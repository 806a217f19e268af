using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>The numbers of one judged answer, for progress over many interviews; no words.</summary>
public sealed class AnswerScoreRow
{
    public Guid AssessmentId { get; init; }
    public Guid TurnId { get; init; }
    public Guid InterviewId { get; init; }
    public required string Competency { get; set; }
    public required string QuestionKey { get; set; }
    public double? Overall { get; set; }
    public NotScoredReason? NotScored { get; set; }
    public double? Structure { get; set; }
    public double? Relevance { get; set; }
    public double? Specificity { get; set; }
    public double? Ownership { get; set; }
    public double? Depth { get; set; }

    public static AnswerScoreRow Of(InterviewAssessment assessment, AnswerAssessment answer)
    {
        double? Level(Dimension dimension) => answer.Dimensions.FirstOrDefault(score => score.Dimension == dimension)?.Level;
        return new AnswerScoreRow
        {
            AssessmentId = assessment.Id,
            TurnId = answer.TurnId,
            InterviewId = assessment.InterviewId,
            Competency = answer.Competency,
            QuestionKey = answer.QuestionKey,
            Overall = answer.Overall,
            NotScored = answer.NotScored,
            Structure = Level(Dimension.Structure),
            Relevance = Level(Dimension.Relevance),
            Specificity = Level(Dimension.Specificity),
            Ownership = Level(Dimension.Ownership),
            Depth = Level(Dimension.Depth),
        };
    }
}
