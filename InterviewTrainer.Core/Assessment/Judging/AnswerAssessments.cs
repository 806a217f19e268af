namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>Assessments without a score.</summary>
internal static class AnswerAssessments
{
    private static readonly Dimension[] Content = [.. Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content)];

    public static AnswerAssessment NotScored(Guid turnId, string questionKey, string competency, NotScoredReason reason, AnswerFindings findings, string? inWords = null)
    {
        var why = inWords ?? NotScoredWords.Of(reason);
        return new AnswerAssessment
        {
            TurnId = turnId,
            Competency = competency,
            QuestionKey = questionKey,
            NotScored = reason,
            Why = why,
            Dimensions = [.. Content.Select(dimension => DimensionScore.None(dimension, reason, why))],
            Findings = findings,
        };
    }
}
