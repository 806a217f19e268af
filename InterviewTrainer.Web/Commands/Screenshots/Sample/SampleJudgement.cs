using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>A judgement of a sample interview, for pictures: levels that rise over the weeks, with real quotes from the answers. No judge made it, and it says so.</summary>
internal static class SampleJudgement
{
    private const int ShortAnswer = 25;

    private static readonly Dimension[] Content = [Dimension.Structure, Dimension.Relevance, Dimension.Specificity, Dimension.Ownership, Dimension.Depth];

    /// <param name="interview">Concluded.</param>
    /// <param name="ease">0 at the first interview to 1 at the last.</param>
    public static InterviewAssessment Of(Interview interview, double ease)
    {
        var answers = interview.Turns.Select(turn => Judge(turn, ease)).ToList();
        var scored = answers.Where(answer => answer.Overall is not null).ToList();
        List<DimensionScore> dimensions = [.. Content.Select(dimension => scored.Count == 0
            ? DimensionScore.None(dimension, NotScoredReason.WordsNotKept, "No answer could be judged.")
            : DimensionScore.Of(dimension, scored.Average(answer => answer.Dimensions.First(score => score.Dimension == dimension).Level!.Value), "The mean over your answers.", []))];
        var content = Score.Of([.. dimensions.Select(score => new ScoreTerm(score.Dimension.ToString(), score.Level, 1, scored.Count))]);
        return new InterviewAssessment
        {
            Id = Guid.NewGuid(),
            InterviewId = interview.Id,
            Judge = "sample",
            Weights = "sample",
            At = (interview.EndedAt ?? interview.CreatedAt).AddMinutes(1),
            Answers = answers,
            Dimensions = dimensions,
            Overall = content,
            Content = content,
            Delivery = Score.None,
            Presence = Score.None,
            Classic = Score.None,
            Rating = content.Value switch { null => null, < 40 => 1, < 70 => 2, _ => 3 },
        };
    }

    private static AnswerAssessment Judge(Turn turn, double ease)
    {
        var text = turn.Words?.Answer ?? "";
        var judged = new AnswerAssessment { TurnId = turn.Id, Competency = turn.Competency, QuestionKey = turn.QuestionKey };
        if (turn.State != TurnState.Answered || text.Split(' ').Length < ShortAnswer)
        {
            return judged with
            {
                NotScored = text.Length == 0 ? NotScoredReason.Silent : NotScoredReason.TooShort,
                Why = "Too few words to judge.",
                Dimensions = [.. Content.Select(dimension => DimensionScore.None(dimension, NotScoredReason.TooShort, "Too few words to judge."))],
            };
        }

        var sentences = Sentences(text);
        List<DimensionScore> dimensions = [.. Content.Select((dimension, place) =>
            DimensionScore.Of(dimension, Level(turn, place, ease), "What you said shows it here.", [sentences[place % sentences.Count]]))];
        return judged with
        {
            Overall = Math.Round(dimensions.Average(score => Score.ToHundred(score.Level!.Value)), 1),
            RubricLevel = 3,
            Dimensions = dimensions,
            Findings = new AnswerFindings
            {
                Words = text.Split(' ').Length,
                Star = new StarSpans([sentences[0]], [], sentences.Count > 1 ? [sentences[1]] : [], sentences.Count > 2 ? [sentences[^1]] : []),
            },
        };
    }

    /// <summary>Differs from question to question, and not from run to run.</summary>
    private static double Level(Turn turn, int place, double ease) => 1.8 + (1.6 * ease) + (turn.QuestionKey.Sum(letter => letter) * (place + 3) % 13 / 10.0);

    private static List<Evidence> Sentences(string text)
    {
        var (sentences, start) = (new List<Evidence>(), 0);
        for (var end = text.IndexOf('.', StringComparison.Ordinal); end >= 0; end = text.IndexOf('.', end + 1))
        {
            sentences.Add(Evidence.At(text, start, end + 1));
            start = Math.Min(text.Length, end + 2);
        }

        return sentences.Count > 0 ? sentences : [Evidence.At(text, 0, text.Length)];
    }
}
