using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>Plans with the interviewer's language model in two steps, analyze and strategy, both in the analysis profile. Stateless and thread-safe.</summary>
/// <param name="models">Which model, if any.</param>
/// <param name="personas">Whose manner the greeting has.</param>
/// <param name="options">How long it may take.</param>
/// <param name="time">The clock of that.</param>
/// <param name="logger">Hears of failures, never of words.</param>
public sealed class ModelPlanner(ILanguageModelSource models, PersonaLibrary personas, InterviewOptions options, TimeProvider time, ILogger<ModelPlanner> logger)
{
    private static readonly string AnalyzeRules = PromptFile.Read("plan-analyze.v2.md");
    private static readonly string StrategyRules = PromptFile.Read("plan-strategy.v2.md");

    private readonly ModelCall _call = new(time, logger);

    /// <summary>Name of the model that would plan; null where none is chosen.</summary>
    public string? ModelName => models.Find(LanguageRole.Interviewer)?.Name;

    /// <param name="settings">What was chosen, with the plan that rules made: its pack questions fill what the model leaves open.</param>
    /// <param name="onStep">Told what is being done now.</param>
    /// <param name="cancellationToken">The person does not want to wait.</param>
    /// <returns>A plan of as many questions as were chosen; null when the model is gone, late, or gave none that could be asked.</returns>
    public async Task<InterviewPlan?> PlanAsync(InterviewSettings settings, Action<PlanStep> onStep, CancellationToken cancellationToken)
    {
        if (models.Find(LanguageRole.Interviewer) is not { } model || settings.Plan is not { } ruled)
        {
            return null;
        }

        onStep(PlanStep.Analyze);
        var analysis = settings.Brief is null ? "" : await AskAsync(model, Analyze(settings), cancellationToken) is { } read ? PlanReply.ReadAnalysis(read) : null;
        if (analysis is null)
        {
            return null;
        }

        onStep(PlanStep.Strategy);
        if (await AskAsync(model, Strategy(settings, analysis, Temper(settings)), cancellationToken) is not { } reply)
        {
            return null;
        }

        if (PlanReply.ReadStrategy(reply, model.Name) is not { } plan)
        {
            _call.Unusable(model);
            return null;
        }

        return Sized(plan, ruled, settings.QuestionCount) with { Analysis = analysis.Length > 0 ? analysis : ruled.Analysis, Instructions = ruled.Instructions };
    }

    private Task<string?> AskAsync(ILanguageModel model, ChatRequest request, CancellationToken cancellationToken) =>
        _call.AskAsync(model, request, TimeSpan.FromSeconds(options.PlanSeconds), PlanReply.MaxCharacters, onPiece: null, cancellationToken);

    private static ChatRequest Analyze(InterviewSettings settings) => new([
        new ChatMessage(ChatRole.System, PromptFile.Fill(AnalyzeRules, Facts(settings))),
        new ChatMessage(ChatRole.User, BriefText.Long(settings.Brief)),
    ])
    {
        JsonSchema = PlanReply.AnalysisSchema,
        Profile = GenerationProfile.Analysis,
        Seed = settings.Seed,
    };

    private static ChatRequest Strategy(InterviewSettings settings, string analysis, string temper) => new([
        new ChatMessage(ChatRole.System, PromptFile.Fill(StrategyRules, [.. Facts(settings), ("temper", temper), ("count", settings.QuestionCount.ToString(System.Globalization.CultureInfo.InvariantCulture))])),
        new ChatMessage(ChatRole.User, string.Join("\n\n", new[] { BriefText.Short(settings.Brief), analysis, Wishes(settings) }.Where(part => part.Length > 0).DefaultIfEmpty("There are no documents."))),
    ])
    {
        JsonSchema = PlanReply.StrategySchema,
        Profile = GenerationProfile.Analysis,
        Seed = settings.Seed + 1,
    };

    private string Temper(InterviewSettings settings) => $"{personas.Get(settings.PersonaId).Title}: {personas.Get(settings.PersonaId).Manner}";

    private static string Wishes(InterviewSettings settings) =>
        settings.Plan?.Instructions is { Length: > 0 } wish ? PromptFile.Fence("wish", wish, InterviewLimits.MaxInstructionCharacters) : "";

    private static (string Name, string Value)[] Facts(InterviewSettings settings) =>
    [
        ("role", settings.Role.Length > 0 ? settings.Role : settings.Brief?.JobTitle is { Length: > 0 } title ? title : "not named"),
        ("domain", settings.Domain.Length > 0 ? settings.Domain : "not named"),
        ("level", PromptFile.Level(settings)),
    ];

    /// <summary>As many questions as were asked for: the ruled plan's questions fill up, the person's own first, questions of what matters least go.</summary>
    private static InterviewPlan Sized(InterviewPlan plan, InterviewPlan ruled, int count)
    {
        while (plan.Questions.Count() > count)
        {
            plan = plan.Drop(plan.Topics.OrderByDescending(topic => topic.Priority).ThenByDescending(topic => topic.Questions.Count).First().Questions[^1].Key);
        }

        var missing = count - plan.Questions.Count();
        var spare = ruled.Questions.OrderBy(question => question.Source switch { QuestionSource.Person => 0, QuestionSource.Pack => 1, _ => 2 })
            .Where(question => !plan.Questions.Any(other => SameQuestion.Is(other.Text, question.Text)))
            .Take(missing).ToList();
        return spare.Count == 0
            ? plan
            : plan with { Topics = [.. plan.Topics, new PlannedTopic("What else is asked", "Questions that are usual for this kind of job.", TopicPriority.Medium, spare)] };
    }
}

/// <summary>What a plan's making is at.</summary>
public enum PlanStep
{
    /// <summary>The documents are read.</summary>
    Analyze,

    /// <summary>Topics and questions are written.</summary>
    Strategy,
}
