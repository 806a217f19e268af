namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>
/// Whether a language model's verdict can come from reading the answer. Nothing here asks whether it is right; what passes may still be wrong, and moves a level by
/// <see cref="MostMove"/> at most.
/// </summary>
internal static class VerdictCheck
{
    /// <summary>Both differ by so many levels: shown, and from here on a verdict moves the level no further.</summary>
    public const double Difference = 1;

    /// <summary>Levels by which a verdict may move what the rules found.</summary>
    public const double MostMove = Difference / 2;

    /// <summary>Levels on average between a verdict and the rules from which on it is praise or blame, no reading.</summary>
    private const double Implausible = 2.2;

    /// <summary>Where the rules find less than this, five on every scale is praise.</summary>
    private const double NearlyExcellent = 4;

    /// <summary>Where the rules find this much, "nothing shows it" needs a passage to say so.</summary>
    private const double SomethingShows = 3;

    /// <summary>Scales that one passage may show alone.</summary>
    private const int MostScalesOnOnePassage = 2;

    /// <summary>The levels that count.</summary>
    /// <returns>Empty when the verdict is not believed.</returns>
    public static IReadOnlyDictionary<Dimension, DimensionScore> Believed(ModelVerdict? verdict, AnswerAssessment ruled, int answerLength)
    {
        if (verdict is null || verdict.Found * 2 < verdict.Quoted || RestsOnOnePassage(verdict, answerLength))
        {
            return new Dictionary<Dimension, DimensionScore>();
        }

        var rules = ruled.Dimensions.Where(score => score.Level is not null).ToDictionary(score => score.Dimension, score => score.Level!.Value);
        var levels = verdict.Levels.Where(pair => rules.TryGetValue(pair.Key, out var level) && (pair.Value.Evidence.Count > 0 || level < SomethingShows)).ToDictionary();
        if (verdict.Levels.GetValueOrDefault(Dimension.Relevance) is { Level: DimensionScore.Lowest })
        {
            // What answers another question, by the model's own word, is no better for being well told.
            levels = levels.Where(pair => pair.Value.Level <= rules[pair.Key]).ToDictionary();
        }

        if (levels.Count == 0)
        {
            return levels;
        }

        var byRules = levels.Keys.Average(dimension => rules[dimension]);
        var isFlatPraise = byRules < NearlyExcellent && levels.Values.All(score => score.Level == DimensionScore.Highest);
        return isFlatPraise || Math.Abs(levels.Values.Average(score => score.Level!.Value) - byRules) > Implausible ? new Dictionary<Dimension, DimensionScore>() : levels;
    }

    /// <summary>The mean of both, no further from the rules than <see cref="MostMove"/>.</summary>
    public static double Mean(double rules, double model) => rules + Math.Clamp((model - rules) / 2, -MostMove, MostMove);

    /// <summary>One passage for everything; a short answer may have no more than one.</summary>
    private static bool RestsOnOnePassage(ModelVerdict verdict, int answerLength)
    {
        var quoting = verdict.Levels.Values.Where(score => score.Evidence.Count > 0).ToList();
        var places = quoting.SelectMany(score => score.Evidence).OrderBy(place => place.Start).ToList();
        var parts = places.Where((place, at) => at == 0 || place.Start >= places.Take(at).Max(before => before.End)).Count();
        return quoting.Count > MostScalesOnOnePassage && parts == 1 && (places[^1].End - places[0].Start) * 2 < answerLength;
    }
}
