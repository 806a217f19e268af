using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Web.Commands.Scoring;

/// <summary>A line of what <c>score</c> writes. Offsets are UTF-16 units from the answer's start.</summary>
internal sealed record ScoreLine(string Id, double? Overall, string? NotScored, IReadOnlyList<ScoredDimension> Dimensions, ScoredFeatures Features)
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static ScoreLine Of(string id, AnswerAssessment assessment)
    {
        var findings = assessment.Findings;
        var star = findings.Star;
        return new ScoreLine(
            id,
            assessment.Overall,
            assessment.NotScored is { } reason ? JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()) : null,
            [.. assessment.Dimensions.Select(score => new ScoredDimension(score.Dimension.ToString().ToLowerInvariant(), score.Level, score.Evidence))],
            new ScoredFeatures(
                findings.Fillers.Count,
                findings.Hedges.Count,
                new ScoredStar(star.Situation.Count > 0, star.Task.Count > 0, star.Action.Count > 0, star.Result.Count > 0),
                findings.Quantifiers.Count > 0,
                findings.OwnActions.Count > 0,
                findings.Sentiment,
                findings.Words));
    }
}

/// <summary>A dimension with its level, 1 to 5.</summary>
internal sealed record ScoredDimension(string Name, double? Score, IReadOnlyList<Evidence> Evidence);

/// <summary>What was found in an answer.</summary>
internal sealed record ScoredFeatures(int Fillers, int Hedges, ScoredStar Star, bool Quantified, bool FirstPersonAction, Sentiment Sentiment, int Words);

/// <summary>Which parts of a story were found.</summary>
internal sealed record ScoredStar(bool Situation, bool Task, bool Action, bool Result);
