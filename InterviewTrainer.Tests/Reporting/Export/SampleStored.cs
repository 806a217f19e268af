using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.Reporting.Export;

/// <summary>Everything that may be stored of an interview, each property with a value of its own.</summary>
internal static class SampleStored
{
    private static readonly DateTime Later = SampleInterviews.Begin.AddMinutes(3);

    public static StoredInterview Of(Interview interview) => new(interview)
    {
        CheckIns = [new CheckIn(CheckInTag.Pre, 40, 60, SampleInterviews.Begin), new CheckIn(CheckInTag.Post, 70, 30, Later)],
        Note = new ResearchNote("Scots", "noisy room"),
        Assessments = [Assessment(interview)],
        SelfRating = new SelfRatingRow { InterviewId = interview.Id, Level = 4, At = Later },
        Reflections = [new ReflectionRow { Id = Guid.NewGuid(), InterviewId = interview.Id, Prompt = "went-well", Text = "I kept calm.", Reply = "So it sounded.", RepliedBy = "Qwen3", At = Later }],
    };

    public static InterviewAssessment Assessment(Interview interview)
    {
        var turn = interview.Turns[0];
        var answer = turn.Words!.Answer;
        var evidence = Evidence.At(answer, 0, Math.Min(5, answer.Length));
        var structure = DimensionScore.Of(Dimension.Structure, 3.5, "Situation and action are there, the result is not.", [evidence]);
        var pace = DimensionScore.None(Dimension.Pace, NotScoredReason.NotMeasured, "Nothing was measured.");
        var content = Score.Of([new ScoreTerm("structure", 3.5, 0.25, 1), new ScoreTerm("depth", null, 0.25, 0)]);
        var advice = new Recommendation(Recommendation.Raise, Dimension.Structure, "Say how it ended.", "No result in 1 of 1 answers.", "coaching convention", [new AnswerEvidence(turn.Id, evidence)]);
        return new InterviewAssessment
        {
            Id = Guid.NewGuid(),
            InterviewId = interview.Id,
            Judge = "rules 1.0 with Qwen3",
            Weights = "1.0",
            At = Later,
            Answers =
            [
                new AnswerAssessment
                {
                    TurnId = turn.Id,
                    Competency = turn.Competency,
                    QuestionKey = turn.QuestionKey,
                    Overall = 62.5,
                    RubricLevel = 3,
                    Dimensions = [structure, pace],
                    Findings = new AnswerFindings
                    {
                        Words = 3,
                        Fillers = [evidence],
                        Star = new StarSpans([evidence], [], [evidence], []),
                        I = 2,
                        We = 1,
                        Relevance = 0.5,
                        Sentiment = Sentiment.Positive,
                    },
                    JudgedBy = "rules 1.0",
                    Disagreements = [new Disagreement(Dimension.Structure, 3.5, 2)],
                },
                .. interview.Turns.Skip(1).Select(other => new AnswerAssessment { TurnId = other.Id, NotScored = NotScoredReason.TooShort, Why = "Too few words to judge." }),
            ],
            Dimensions = [structure, pace],
            Overall = content,
            Content = content,
            Delivery = Score.None,
            Presence = Score.None,
            Classic = content,
            Rating = 2,
            WentWell = [advice with { Kind = "calm", Text = "You kept calm." }],
            OneThing = advice,
            Further = [advice with { Kind = "depth", Text = "Say why." }],
            Feedback = "A start.",
        };
    }
}
