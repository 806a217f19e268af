using InterviewTrainer.Core.Assessment.Judging;

namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>The profile of seed 003: engagement, clarity and relevance by its weights. Its emotion part, read from faces, is not counted.</summary>
internal static class ClassicScore
{
    private static readonly (string Part, Dimension[] From)[] Parts =
    [
        ("engagement", [Dimension.Ownership, Dimension.Depth, Dimension.Variety]),
        ("clarity", [Dimension.Structure, Dimension.Pace, Dimension.Fillers]),
        ("relevance", [Dimension.Relevance, Dimension.Specificity]),
    ];

    public static Score Of(IReadOnlyList<DimensionScore> dimensions, ScoreWeights weights, int answers) => Score.Of(
    [
        .. Parts.Select(part =>
        {
            var levels = part.From.Select(from => dimensions.FirstOrDefault(score => score.Dimension == from)?.Level).OfType<double>().ToList();
            return new ScoreTerm(part.Part, levels.Count > 0 ? Math.Round(levels.Average(), 1) : null, weights.Classic[part.Part], answers);
        }),
    ]);
}
