namespace InterviewTrainer.Core.Assessment;

/// <summary>A score of 0 to 100 with its arithmetic: the weighted mean of the levels, level 1 at 0 and level 5 at 100.</summary>
/// <param name="Value">Null when nothing of it was scored.</param>
/// <param name="Terms">What it is made of, weights as they stand in the published file.</param>
public sealed record Score(double? Value, IReadOnlyList<ScoreTerm> Terms)
{
    public static Score None { get; } = new(null, []);

    /// <summary>Weighted mean of what was scored; what was not is left out, and its weight with it.</summary>
    public static Score Of(IReadOnlyList<ScoreTerm> terms)
    {
        var counted = terms.Where(term => term.Level is not null && term.Weight > 0).ToList();
        var weight = counted.Sum(term => term.Weight);
        return new Score(weight > 0 ? Math.Round(counted.Sum(term => term.Weight * ToHundred(term.Level!.Value)) / weight, 1) : null, terms);
    }

    /// <summary>Level 1 to 5 as 0 to 100.</summary>
    public static double ToHundred(double level) => (level - DimensionScore.Lowest) / (DimensionScore.Highest - DimensionScore.Lowest) * 100;
}

/// <summary>One part of a score.</summary>
/// <param name="Name">A dimension's or a part's name.</param>
/// <param name="Level">1 to 5; null when not scored: its weight then falls to the others.</param>
/// <param name="Weight">As published; weights need not sum to one.</param>
/// <param name="Answers">How many answers the level is the mean of.</param>
public sealed record ScoreTerm(string Name, double? Level, double Weight, int Answers);
