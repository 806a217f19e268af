using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Judgements with the scores that a test asks for.</summary>
internal static class SampleAssessments
{
    /// <summary>Every answer with words gets the same level in every content dimension; the others are not scored.</summary>
    /// <param name="interview">Whose.</param>
    /// <param name="score">0 to 100.</param>
    /// <param name="minutesAfter">When it was judged.</param>
    /// <param name="judge">Who judged.</param>
    public static InterviewAssessment Of(Interview interview, double score, int minutesAfter = 0, string judge = "rules 1.0")
    {
        var level = 1 + (score / 25);
        IReadOnlyList<DimensionScore> dimensions = [.. Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content)
            .Select(dimension => DimensionScore.Of(dimension, level, "So it is.", []))];
        var total = Score.Of([new ScoreTerm("Structure", level, 1, interview.Turns.Count)]);
        return new InterviewAssessment
        {
            Id = Guid.NewGuid(),
            InterviewId = interview.Id,
            Judge = judge,
            Weights = "1.0",
            At = interview.CreatedAt.AddMinutes(60 + minutesAfter),
            Answers = [.. interview.Turns.Select(turn => new AnswerAssessment
            {
                TurnId = turn.Id,
                Competency = turn.Competency,
                QuestionKey = turn.QuestionKey,
                Overall = turn.Words is { Answer.Length: > 0 } ? score : null,
                NotScored = turn.Words is { Answer.Length: > 0 } ? null : NotScoredReason.Silent,
                Dimensions = turn.Words is { Answer.Length: > 0 } ? dimensions : [],
                Findings = new AnswerFindings { Star = new StarSpans([new Evidence("", 0, 4)], [], [new Evidence("", 5, 9)], []) },
            })],
            Dimensions = dimensions,
            Overall = total,
            Content = total,
            Delivery = Score.None,
            Presence = Score.None,
            Classic = Score.None,
        };
    }
}
