using System.Globalization;
using InterviewTrainer.Core.Assessment.Finding;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>
/// The content dimensions by rule. Each is made of counts of things found, set against the answer's length and levelled off: the fifth figure adds less than the first, and
/// padding takes away. How the numbers were chosen, and what they are worth, is in docs/assessment.md.
/// </summary>
internal sealed class ContentRules(AnswerReading reading, AnswerMeaning? meaning, QuestionKind kind)
{
    /// <summary>Words for which a count stands as it is; twice as many words halve it, nearly.</summary>
    private const double WordsPerUnit = 60;

    /// <summary>An answer to one question that goes on longer loses its thread.</summary>
    private const double LongWords = 240, FarTooLongWords = 600;

    /// <summary>Up to so many words, steps and outcomes count as they are; a longer answer needs more of them.</summary>
    private const double CarriedWords = 170;

    /// <summary>Steps and outcomes until which what else is said counts for less: figures and reasons tell something where something was done.</summary>
    private const double GateScale = 1.5;

    private readonly double _length = 1 + (reading.Words / WordsPerUnit);

    public IReadOnlyList<DimensionScore> Judge()
    {
        DimensionScore[] scores = [Structure(), Relevance(), Specificity(), Ownership(), Depth()];
        if (kind is not QuestionKind.Technical && reading.Findings is { I: 0, We: 0 } && Steps == 0)
        {
            return [.. scores.Select(score => score.Level is null ? score : DimensionScore.Of(score.Dimension, DimensionScore.Lowest, "Nothing in it is about yourself, and this question asks for you.", []))];
        }

        if (meaning is null || RelevanceLimits.Cap(meaning) is not { } cap)
        {
            return scores;
        }

        // What has hardly to do with the question is no better for being well told. Levels are of tenths.
        cap = Math.Round(cap, 1);
        return [.. scores.Select(score => score.Level > cap && score.Dimension != Dimension.Relevance
            ? DimensionScore.Of(score.Dimension, cap, string.Create(CultureInfo.InvariantCulture, $"{score.Why} By itself it would be level {score.Level:0.0}; it counts for less, because it seems to have little to do with the question."), score.Evidence)
            : score)];
    }

    private DimensionScore Structure()
    {
        var star = reading.Star;
        var stretch = Math.Max(1, reading.Words / CarriedWords);
        var steps = LevelOff(Steps / stretch, 1.8);
        var results = LevelOff(star.Result.Count / stretch, 1.2);
        var hasSetting = star.Situation.Count > 0;
        var hasTask = star.Task.Count > 0;
        var share = kind is QuestionKind.Behavioural
            ? (0.20 * One(hasSetting && Steps > 0)) + (0.12 * One(hasTask)) + (0.33 * steps) + (0.35 * results)
            : (0.15 * One(hasSetting && Steps > 0)) + (0.05 * One(hasTask)) + (0.45 * steps) + (0.20 * results) + (0.15 * LevelOff(reading.ReasonPlaces.Count, 1.5));
        share *= Focus;
        var missing = new[] { ("the situation", hasSetting), ("the task", hasTask), ("what you did", star.Action.Count > 0), ("the result", star.Result.Count > 0) }
            .Where(part => !part.Item2).Select(part => part.Item1).ToList();
        var why = missing.Count == 0 ? "Situation, task, action and result are all there." : $"Not found: {string.Join(", ", missing)}.";
        if (Focus < 1)
        {
            why += $" At {reading.Words} words it is longer than one answer carries.";
        }

        return DimensionScore.Of(Dimension.Structure, Level(share), why, Ordered([.. star.Situation, .. star.Task, .. star.Action, .. star.Result]));
    }

    private DimensionScore Relevance()
    {
        if (meaning is null)
        {
            return DimensionScore.None(Dimension.Relevance, NotScoredReason.NotMeasured, "Not measured: the sentence encoder is missing.");
        }

        if (reading.Words < RelevanceLimits.LeastWords)
        {
            return DimensionScore.None(Dimension.Relevance, NotScoredReason.TooShort, $"Needs {RelevanceLimits.LeastWords} words; there were {reading.Words}.");
        }

        // The words of the subject without anything told about it are no answer to it.
        var level = Math.Min(RelevanceLimits.Level(meaning), 2 + (3 * LevelOff(Told, 1.0)));
        var why = level >= 3.5 ? "It is near the subject of the question." : level >= 2 ? "Part of it is near the subject of the question." : "Little of it is near the subject of the question.";
        return DimensionScore.Of(Dimension.Relevance, level, why, [reading.Text.At(reading.Text.Sentences[meaning.Nearest])]);
    }

    private DimensionScore Specificity()
    {
        var things = reading.Quantifiers.Count + (0.7 * reading.Names.Count);
        var resultsWithFigures = reading.Star.Result.Count(result => reading.Quantifiers.Any(figure => IsIn(figure, result)));
        var share = (0.60 * LevelOff(things / _length, 0.6)) + (0.25 * LevelOff(resultsWithFigures, 1.2)) + (0.15 * Math.Max(0, 1 - (reading.VagueShare / 0.05)) * LevelOff(things + Steps, 1.0));

        // Figures and names tell something where something was done or came of it.
        share *= 0.3 + (0.7 * LevelOff(Told, GateScale));
        var why = $"{Count(reading.Quantifiers.Count, "figure")} and {Count(reading.Names.Count, "name")} in {reading.Words} words; {Count(resultsWithFigures, "figure")} in the outcome.";
        return DimensionScore.Of(Dimension.Specificity, Level(share), why, reading.Findings.Specifics);
    }

    private DimensionScore Ownership()
    {
        var (own, shared) = (Weight(reading.Own), Weight(reading.Shared));
        var share = (0.8 * LevelOff((own + (0.5 * shared)) / _length, 0.65)) + (0.2 * own / (own + shared + 0.5));
        var why = own + shared == 0 ? "No step that you took, or would take, was found." : $"{Count(Number(reading.Own), "step")} of your own, {Count(Number(reading.Shared), "step")} told as \"we\".";
        return DimensionScore.Of(Dimension.Ownership, Level(share), why, reading.Findings.OwnActions);
    }

    private DimensionScore Depth()
    {
        var generic = (reading.GenericPlaces.Count + reading.Findings.Hedges.Count + (0.3 * reading.Yous)) / _length;
        var share = (0.45 * LevelOff((reading.ReasonPlaces.Count + reading.LessonPlaces.Count) / _length, 0.7))
            + (0.15 * Math.Clamp((0.70 - reading.FunctionShare) / 0.14, 0, 1))
            + (0.40 * Math.Exp(-generic / 1.2));

        // Depth is depth of something: without a step or an outcome, general words carry little.
        share *= 0.15 + (0.85 * LevelOff(Told, GateScale));
        var why = $"{Count(reading.ReasonPlaces.Count + reading.LessonPlaces.Count, "reason or consequence", "reasons or consequences")}; {Count(reading.GenericPlaces.Count + reading.Findings.Hedges.Count, "general or hedged turn")}.";
        return DimensionScore.Of(Dimension.Depth, Level(share), why, reading.Findings.Reasons);
    }

    private double Steps => Weight(reading.Own) + Weight(reading.Shared);

    /// <summary>Steps and outcomes; where the question asks for reasons, these, too.</summary>
    private double Told => Steps + reading.Star.Result.Count + (kind is QuestionKind.Motivation ? reading.ReasonPlaces.Count : 0);

    /// <summary>A step that is left open is half a step.</summary>
    private static int Number(StepsFound steps) => steps.Told.Count + steps.Open.Count;

    private static double Weight(StepsFound steps) => steps.Told.Count + (0.5 * steps.Open.Count);

    /// <summary>1 up to the length that an answer carries, then less.</summary>
    private double Focus => Math.Clamp(1 - ((reading.Words - LongWords) / (FarTooLongWords - LongWords)), 0.3, 1);

    private bool IsIn(TokenRange figure, Evidence result)
    {
        var start = reading.Text.Tokens[figure.First].Start;
        return start >= result.Start && start < result.End;
    }

    private static double LevelOff(double count, double scale) => 1 - Math.Exp(-count / scale);

    private static double Level(double share) => DimensionScore.Lowest + ((DimensionScore.Highest - DimensionScore.Lowest) * share);

    private static double One(bool holds) => holds ? 1 : 0;

    private static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    private static IReadOnlyList<Evidence> Ordered(IReadOnlyList<Evidence> evidence) => [.. evidence.DistinctBy(place => (place.Start, place.End)).OrderBy(place => place.Start)];
}
