using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Judgements for tests of what shows them; they judge nothing.</summary>
internal static class JudgedAnswers
{
    /// <summary>The first answer scored, every other one not; the one thing is to say figures.</summary>
    public static InterviewAssessment Of(Interview interview, double specificity = 2.0, DateTime? at = null)
    {
        var answers = interview.Turns.Select((turn, place) => place == 0 ? Scored(turn, specificity) : NotScored(turn)).ToList();
        IReadOnlyList<DimensionScore> dimensions =
        [
            .. answers.Count > 0 ? answers[0].Dimensions : [],
            DimensionScore.None(Dimension.Gaze, NotScoredReason.NotMeasured, "There is no camera yet."),
        ];
        var content = Score.Of([.. dimensions.Where(score => score.Dimension.Group() == DimensionGroup.Content).Select(score => new ScoreTerm(score.Dimension.ToString(), score.Level, 0.2, 1))]);
        var first = interview.Turns.Count > 0 ? interview.Turns[0] : null;
        var place = first?.Words is { Answer.Length: > 5 } words ? new AnswerEvidence(first.Id, Evidence.At(words.Answer, words.Answer.Length - 4, words.Answer.Length)) : null;
        return new InterviewAssessment
        {
            Id = Guid.NewGuid(),
            InterviewId = interview.Id,
            Judge = "rules 1.0",
            Weights = "1",
            At = at ?? SampleInterviews.Begin.AddHours(1),
            Answers = answers,
            Dimensions = dimensions,
            Overall = Score.Of([new ScoreTerm("Content", 3.5, 0.75, 1), new ScoreTerm("Delivery", 2.5, 0.25, 1), new ScoreTerm("Presence", null, 0.1, 0)]),
            Content = content,
            Delivery = Score.Of([new ScoreTerm("Pace", 2.5, 1, 1)]),
            Presence = Score.None,
            Classic = Score.Of([new ScoreTerm("Engagement", 3, 0.3, 1), new ScoreTerm("Emotion", null, 0, 0)]),
            Rating = 2,
            WentWell = [new Recommendation(Recommendation.Keep, Dimension.Ownership, "Keep saying what you did yourself.", "One answer of one does.", "coaching convention", place is null ? [] : [place])],
            OneThing = new Recommendation(Recommendation.Raise, Dimension.Specificity, "Say the result in numbers", "No answer gives a figure.", "Naim 2015", place is null ? [] : [place]),
            Further = [new Recommendation(Recommendation.Raise, Dimension.Depth, "Say why you chose it", "No reason was found.", "coaching convention", [])],
            Feedback = "You told me what you did. I would have liked the figure.",
        };
    }

    /// <summary>Nothing in it was scored.</summary>
    public static InterviewAssessment Unscored(Interview interview) => Of(interview) with
    {
        Answers = [.. interview.Turns.Select(NotScored)],
        Dimensions = [.. Enum.GetValues<Dimension>().Select(dimension => DimensionScore.None(dimension, NotScoredReason.TooShort, "Your answers were too short."))],
        Overall = Score.Of([new ScoreTerm("Content", null, 0.75, 0)]),
        Content = Score.None,
        Delivery = Score.None,
        Classic = Score.None,
        Rating = null,
        WentWell = [],
        OneThing = null,
        Further = [],
        Feedback = "",
    };

    private static AnswerAssessment Scored(Turn turn, double specificity)
    {
        var text = turn.Words?.Answer ?? "";
        IReadOnlyList<Evidence> Find(string quote) => text.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var at ? [Evidence.At(text, at, at + quote.Length)] : [];
        return new AnswerAssessment
        {
            TurnId = turn.Id,
            Competency = turn.Competency,
            QuestionKey = turn.QuestionKey,
            Overall = 62,
            RubricLevel = 3,
            Dimensions =
            [
                DimensionScore.Of(Dimension.Structure, 3.4, "Situation and action are there.", Find("I found it")),
                DimensionScore.Of(Dimension.Specificity, specificity, "No figure was found.", []),
                DimensionScore.Of(Dimension.Ownership, 4, "You say what you did.", Find("I found it")),
                DimensionScore.Of(Dimension.Pace, 2.5, "142 words a minute.", []),
            ],
            Findings = new AnswerFindings
            {
                Words = 6,
                OwnActions = Find("I found it"),
                Hedges = Find("maybe"),
                Fillers = Find("um"),
                Star = new StarSpans([], [], Find("I found it"), []),
                I = 1,
            },
        };
    }

    private static AnswerAssessment NotScored(Turn turn) => new()
    {
        TurnId = turn.Id,
        Competency = turn.Competency,
        QuestionKey = turn.QuestionKey,
        NotScored = NotScoredReason.TooShort,
        Why = "Fewer than 25 words cannot be judged.",
        Dimensions = [DimensionScore.None(Dimension.Structure, NotScoredReason.TooShort, "Fewer than 25 words cannot be judged.")],
    };
}
