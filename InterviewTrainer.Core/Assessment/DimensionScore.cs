namespace InterviewTrainer.Core.Assessment;

/// <summary>A dimension of one answer, or of a whole interview: a level with what it rests on, or the reason why there is none.</summary>
/// <param name="Dimension">What was judged.</param>
/// <param name="Level">1 (poor) to 5 (excellent), tenths; null when not scored.</param>
/// <param name="NotScored">Why there is no level; null when there is one.</param>
/// <param name="Why">A sentence to the person; never a quote, so that it may be kept where words may not.</param>
/// <param name="Evidence">Where in the answer it shows, in order of place; may be empty (what is missing has no place).</param>
public sealed record DimensionScore(Dimension Dimension, double? Level, NotScoredReason? NotScored, string Why, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>1 (poor) to 5 (excellent).</summary>
    public const double Lowest = 1, Highest = 5;

    public static DimensionScore Of(Dimension dimension, double level, string why, IReadOnlyList<Evidence> evidence) =>
        new(dimension, Math.Round(Math.Clamp(level, Lowest, Highest), 1), null, why, evidence);

    public static DimensionScore None(Dimension dimension, NotScoredReason reason, string why) => new(dimension, null, reason, why, []);

    /// <summary>The same with places instead of quotes.</summary>
    public DimensionScore WithoutWords() => this with { Evidence = [.. Evidence.Select(place => place.WithoutWords())] };
}
