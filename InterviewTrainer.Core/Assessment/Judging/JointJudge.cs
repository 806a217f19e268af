using System.Globalization;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>
/// Rules and a language model together. The rules decide whether an answer is judged at all; where the model shows a level with words of the answer, the level is the mean
/// of both, within a bound, and where they differ by a level or more, both are shown. A model that is late, breaks off, or cannot have read the answer
/// (<see cref="VerdictCheck"/>) is left out, and the answer says that the rules judged alone. Without a model chosen it is the rules. Thread-safe.
/// </summary>
public sealed class JointJudge(RuleJudge rules, ILanguageModelSource models, AssessmentOptions options, TimeProvider time, ILogger<JointJudge> logger) : IAnswerJudge
{
    private readonly ModelCall _call = new(time, logger);

    /// <inheritdoc/>
    public string Name => models.Find(LanguageRole.Judge) is { } model ? NameWith(model) : rules.Name;

    /// <inheritdoc/>
    public async Task<AnswerAssessment> JudgeAsync(AnswerToJudge answer, CancellationToken cancellationToken)
    {
        var ruled = await rules.JudgeAsync(answer, cancellationToken);
        if (ruled.Overall is null || models.Find(LanguageRole.Judge) is not { } model)
        {
            return ruled;
        }

        var reply = await _call.AskAsync(model, JudgePrompt.Of(answer, ruled.Findings.Instructions), TimeSpan.FromSeconds(options.JudgeSeconds), ModelVerdict.MaxCharacters, onPiece: null, cancellationToken);
        var verdict = VerdictCheck.Believed(reply is null ? null : ModelVerdict.Read(reply, answer.Answer, [.. ruled.Findings.Instructions, .. answer.Unsure]), ruled, answer.Answer.Length);
        if (verdict.Count == 0)
        {
            _call.Unusable(model);
            return ruled with { JudgedBy = $"{rules.Name}; {model.Name} gave no verdict that could be used" };
        }

        return Join(ruled, verdict) with { JudgedBy = NameWith(model) };
    }

    private string NameWith(ILanguageModel model) => $"{rules.Name} with {model.Name} ({JudgePrompt.Version})";

    private static AnswerAssessment Join(AnswerAssessment ruled, IReadOnlyDictionary<Dimension, DimensionScore> verdict)
    {
        var dimensions = ruled.Dimensions.Select(score => score.Level is { } level && verdict.GetValueOrDefault(score.Dimension) is { } other ? Mean(score, level, other) : score).ToList();
        var content = ScoreWeights.Published.ScoreOf(DimensionGroup.Content, dimensions, 1);
        return ruled with
        {
            Overall = content.Value,
            RubricLevel = content.Value is { } value ? RubricLevels.Of(value) : null,
            Dimensions = dimensions,
            Disagreements =
            [
                .. ruled.Dimensions.Where(score => score.Level is not null && verdict.ContainsKey(score.Dimension))
                    .Select(score => new Disagreement(score.Dimension, score.Level!.Value, verdict[score.Dimension].Level!.Value))
                    .Where(pair => Math.Abs(pair.RulesLevel - pair.ModelLevel) >= VerdictCheck.Difference),
            ],
        };
    }

    private static DimensionScore Mean(DimensionScore score, double level, DimensionScore other) => DimensionScore.Of(
        score.Dimension,
        VerdictCheck.Mean(level, other.Level!.Value),
        string.Create(CultureInfo.InvariantCulture, $"{score.Why} Rules {level:0.0}, model {other.Level:0}."),
        [.. score.Evidence.Concat(other.Evidence).DistinctBy(place => (place.Start, place.End)).OrderBy(place => place.Start)]);
}
