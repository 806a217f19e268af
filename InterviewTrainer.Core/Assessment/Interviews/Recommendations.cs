using System.Globalization;

namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>Makes advice of levels: what to keep, the one thing, and the rest; each with the places that it rests on.</summary>
internal static class Recommendations
{
    private const double GoodLevel = 3.5;
    private const double ImprovableLevel = 4;
    private const double BesideLevel = 2.5;
    private const int MostKept = 3;
    private const int MostEvidence = 4;

    public static IReadOnlyList<Recommendation> ToKeep(IReadOnlyList<DimensionScore> dimensions, IReadOnlyList<AnswerAssessment> answers) =>
    [
        .. dimensions.Where(score => score.Level >= GoodLevel).OrderByDescending(score => score.Level).Take(MostKept)
            .Select(score => Of(Recommendation.Keep, score, Advice.ToKeep(score.Dimension), answers, best: true)),
    ];

    /// <summary>
    /// The most useful first: what weighs most, times what is missing of it. Where nothing is weak there is still one thing, with the most left to gain; nothing only at the
    /// highest level throughout.
    /// </summary>
    public static IReadOnlyList<Recommendation> ToRaise(IReadOnlyList<DimensionScore> dimensions, IReadOnlyList<AnswerAssessment> answers, Func<Dimension, double> weight)
    {
        var ordered = dimensions.Where(score => score.Level < DimensionScore.Highest)
            .OrderByDescending(score => Weight(score) * (DimensionScore.Highest - score.Level)).ThenBy(score => score.Dimension)
            .ToList();
        var weak = ordered.Where(score => score.Level < ImprovableLevel).ToList();
        return weak.Count > 0
            ? [.. weak.Where((score, place) => place == 0 || score.Level < GoodLevel).Select(score => Of(Recommendation.Raise, score, TextFor(score.Dimension), answers, best: false))]
            : [.. ordered.Take(1).Select(score => Of(Recommendation.Refine, score, TextFor(score.Dimension), answers, best: false))];

        // What is beside the question takes every other level down with it, so that it comes first.
        double Weight(DimensionScore score) => score is { Dimension: Dimension.Relevance, Level: < BesideLevel } ? 1 : weight(score.Dimension);

        string TextFor(Dimension dimension) => dimension == Dimension.Structure ? Advice.ToRaiseStructure(StoryParts.MostMissing(answers)) : Advice.ToRaise(dimension);
    }

    private static Recommendation Of(string kind, DimensionScore score, string text, IReadOnlyList<AnswerAssessment> answers, bool best)
    {
        var judged = answers
            .Select(answer => (Answer: answer, Score: answer.Dimensions.FirstOrDefault(one => one.Dimension == score.Dimension)))
            .Where(item => item.Score?.Level is not null)
            .ToList();
        var ordered = best ? judged.OrderByDescending(item => item.Score!.Level) : judged.OrderBy(item => item.Score!.Level);
        var shown = best ? ordered : ordered.Where(item => item.Score!.Level < ImprovableLevel || kind == Recommendation.Refine);
        var evidence = shown.SelectMany(item => Telling(item.Answer, item.Score!, best).Take(2).Select(place => new AnswerEvidence(item.Answer.TurnId, place))).Take(MostEvidence);
        var count = judged.Count(item => best ? item.Score!.Level >= GoodLevel : item.Score!.Level < ImprovableLevel);
        var why = kind == Recommendation.Refine
            ? string.Create(CultureInfo.InvariantCulture, $"Nothing was weak. This has the most left to gain: level {score.Level:0.0} of 5 on average.")
            : string.Create(CultureInfo.InvariantCulture, $"{(best ? "Seen" : "Under level 4")} in {count} of the {judged.Count} {(judged.Count == 1 ? "answer" : "answers")} that could be judged; level {score.Level:0.0} of 5{(judged.Count == 1 ? "" : " on average")}.");
        return new Recommendation(kind, score.Dimension, text, why, Advice.Source(score.Dimension), [.. evidence]);
    }

    /// <summary>
    /// The places that show it best. What is missing has no place, so that advice shows what stands where it should be: a step or an outcome without a figure, a step that is
    /// nobody's, a hedge; never a place that proves the opposite.
    /// </summary>
    private static IEnumerable<Evidence> Telling(AnswerAssessment answer, DimensionScore score, bool best)
    {
        var findings = answer.Findings;
        return (best, score.Dimension) switch
        {
            (true, _) => score.Evidence.OrderByDescending(place => place.End - place.Start),
            (_, Dimension.Specificity) => findings.Star.Result.Concat(findings.Star.Action).Where(place => !Touches(place, findings.Quantifiers)),
            (_, Dimension.Ownership) => findings.Star.Action.Where(place => !Touches(place, findings.OwnActions)),
            (_, Dimension.Structure) => findings.Star.Result.Count == 0 ? findings.Star.Action.TakeLast(1) : [],
            (_, Dimension.Depth) => findings.Hedges,
            (_, Dimension.Relevance) => [],
            _ => score.Evidence,
        };
    }

    private static bool Touches(Evidence place, IReadOnlyList<Evidence> others) => others.Any(other => other.Start < place.End && other.End > place.Start);
}
