using System.Globalization;
using System.Text;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>
/// Rules and a language model together. The rules decide whether an answer is judged at all; where the model shows a level with words of the answer, the level is the mean
/// of both, and where they differ by a level or more, both are shown. A model that is late, breaks off, quotes what was not said or finds everything excellent is
/// left out, and the answer says that the rules judged alone. Without a model chosen it is the rules. Thread-safe.
/// </summary>
public sealed class JointJudge(RuleJudge rules, ILanguageModelSource models, AssessmentOptions options, TimeProvider time, ILogger<JointJudge> logger) : IAnswerJudge
{
    /// <summary>Both differ by so much: shown.</summary>
    private const double Difference = 1;

    /// <summary>A verdict so far above the rules on the whole is praise, no reading.</summary>
    private const double Implausible = 2.2;

    private const int LongestAnswer = 12_000;

    private static readonly string Instructions = ReadPrompt();

    private readonly ModelCall _call = new(time, logger);

    /// <inheritdoc/>
    public string Name => models.Find(LanguageRole.Judge) is { } model ? $"{rules.Name} with {model.Name}" : rules.Name;

    /// <inheritdoc/>
    public async Task<AnswerAssessment> JudgeAsync(AnswerToJudge answer, CancellationToken cancellationToken)
    {
        var ruled = await rules.JudgeAsync(answer, cancellationToken);
        if (ruled.Overall is null || models.Find(LanguageRole.Judge) is not { } model)
        {
            return ruled;
        }

        var reply = await _call.AskAsync(model, Request(answer), TimeSpan.FromSeconds(options.JudgeSeconds), ModelVerdict.MaxCharacters, onPiece: null, cancellationToken);
        var verdict = reply is null ? null : ModelVerdict.Read(reply, answer.Answer, ruled.Findings.Instructions);
        if (verdict is not { Count: > 0 } || IsPraise(verdict, ruled))
        {
            _call.Unusable(model);
            return ruled with { JudgedBy = $"{rules.Name}; {model.Name} gave no verdict that could be used" };
        }

        return Join(ruled, verdict) with { JudgedBy = $"{rules.Name} with {model.Name}" };
    }

    private static bool IsPraise(IReadOnlyDictionary<Dimension, DimensionScore> verdict, AnswerAssessment ruled)
    {
        var both = ruled.Dimensions.Where(score => score.Level is not null && verdict.ContainsKey(score.Dimension)).ToList();
        return both.Count > 0 && both.Average(score => verdict[score.Dimension].Level!.Value - score.Level!.Value) > Implausible;
    }

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
                    .Where(pair => Math.Abs(pair.RulesLevel - pair.ModelLevel) >= Difference),
            ],
        };
    }

    private static DimensionScore Mean(DimensionScore score, double level, DimensionScore other) => DimensionScore.Of(
        score.Dimension,
        (level + other.Level!.Value) / 2,
        string.Create(CultureInfo.InvariantCulture, $"{score.Why} Rules {level:0.0}, model {other.Level:0}."),
        [.. score.Evidence.Concat(other.Evidence).DistinctBy(place => (place.Start, place.End)).OrderBy(place => place.Start)]);

    private static ChatRequest Request(AnswerToJudge answer)
    {
        var rubric = answer.Rubric.Count > 0 ? string.Join('\n', answer.Rubric.Select(anchor => $"{anchor.Level}: {anchor.Anchor}")) : "(no description; use the scales)";
        var role = answer.Role.Length > 0 ? $"{PromptFile.Fence("job", answer.Role, 200)}\n" : "";
        return new ChatRequest(
        [
            new ChatMessage(ChatRole.System, PromptFile.Fill(Instructions, ("rubric", rubric))),
            new ChatMessage(ChatRole.User, $"{role}{PromptFile.Fence("question", answer.Question, 1_000)}\n{PromptFile.Fence("answer", answer.Answer, LongestAnswer)}"),
        ])
        {
            JsonSchema = ModelVerdict.Schema,
            Profile = GenerationProfile.Analysis with { Temperature = 0 },
            Seed = 1,
        };
    }

    private static string ReadPrompt()
    {
        using var stream = typeof(JointJudge).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Assessment.Judging.Prompts.judge.v1.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }
}
