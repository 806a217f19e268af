using System.Text.Json;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>The published weights: <c>weights.json</c>, the one file to change them in. Thread-safe.</summary>
/// <param name="Version">Stands with every score.</param>
/// <param name="Content">By dimension.</param>
/// <param name="Delivery">By dimension.</param>
/// <param name="Presence">By dimension.</param>
/// <param name="Overall">By group.</param>
/// <param name="Classic">By part: engagement, clarity, relevance.</param>
public sealed record ScoreWeights(
    string Version,
    IReadOnlyDictionary<Dimension, double> Content,
    IReadOnlyDictionary<Dimension, double> Delivery,
    IReadOnlyDictionary<Dimension, double> Presence,
    IReadOnlyDictionary<DimensionGroup, double> Overall,
    IReadOnlyDictionary<string, double> Classic)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static ScoreWeights Published { get; } = Read();

    /// <summary>What a dimension weighs in the overall score.</summary>
    public double WeightOf(Dimension dimension)
    {
        var group = dimension.Group();
        return Overall[group] * Weights(group).GetValueOrDefault(dimension);
    }

    /// <summary>A score of dimensions by their weights.</summary>
    public Score ScoreOf(DimensionGroup group, IEnumerable<DimensionScore> dimensions, int answers)
    {
        var weights = Weights(group);
        return Score.Of([.. dimensions.Where(score => weights.ContainsKey(score.Dimension)).Select(score => new ScoreTerm(score.Dimension.ToString(), score.Level, weights[score.Dimension], answers))]);
    }

    private IReadOnlyDictionary<Dimension, double> Weights(DimensionGroup group) => group switch
    {
        DimensionGroup.Content => Content,
        DimensionGroup.Delivery => Delivery,
        _ => Presence,
    };

    private static ScoreWeights Read()
    {
        using var stream = typeof(ScoreWeights).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Assessment.Judging.weights.json")!;
        return JsonSerializer.Deserialize<ScoreWeights>(stream, Options)!;
    }
}
