using System.Text.Json;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>
/// Replies to a reflection, and sums several up, with the judge's language model. What it writes is cleaned as the interviewer's lines are; praise, advice, orders that
/// stood in the person's text, and anything that is no reply are left out. Stateless and thread-safe.
/// </summary>
/// <param name="models">Which model, if any.</param>
/// <param name="time">The clock of the limit.</param>
/// <param name="logger">Hears of failures, never of words.</param>
public sealed class ModelCoach(ILanguageModelSource models, TimeProvider time, ILogger<ModelCoach> logger)
{
    /// <summary>Somebody waits for it, but has read their debrief meanwhile.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int LongestReply = 4_000;
    private const int LongestRemark = 320;
    private const int LongestQuestion = 200;
    private const int LongestSummary = 500;
    private const int LongestQuoted = 300;

    /// <summary>So much of a talk is shown again; what was asked first is in the question.</summary>
    private const int MostBefore = 3;

    private const string ReplySchema = """
        {"type":"object","properties":{
          "observation":{"type":"string","maxLength":300},
          "question":{"type":"string","maxLength":180}},
         "required":["observation","question"],"additionalProperties":false}
        """;

    private const string SummarySchema = """
        {"type":"object","properties":{"summary":{"type":"string","maxLength":480}},"required":["summary"],"additionalProperties":false}
        """;

    private static readonly string ReplyRules = PromptFile.Read("reflection-reply.v2.md");
    private static readonly string SummaryRules = PromptFile.Read("reflection-summary.v1.md");
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 4 };

    private readonly ModelCall _call = new(time, logger);

    /// <summary>Name of the model that would reply; null where none is chosen.</summary>
    public string? ModelName => models.Find(LanguageRole.Judge)?.Name;

    /// <summary>A reply; null when the model is gone, late, or wrote none that could be shown.</summary>
    public async Task<CoachingReply?> ReplyAsync(ReflectionContext context, CancellationToken cancellationToken)
    {
        // All that the model is shown of the person's words may hold an order, not the last of it alone.
        var written = string.Join("\n\n", [.. context.Before.TakeLast(MostBefore).Select(earlier => earlier.Text), context.Text]);
        var before = context.Before.TakeLast(MostBefore).SelectMany(earlier => new[] { PromptFile.Fence("text", earlier.Text, LongestQuoted), $"You replied: {earlier.Reply.Text}" });
        var data = string.Join("\n\n", [$"Question: {context.Prompt.Question}", .. before, PromptFile.Fence("text", context.Text, Reflection.MaxCharacters), Facts(context.Assessment)]);
        return await AskAsync<Reply>(ReplyRules, data, ReplySchema, cancellationToken) is var (reply, model)
            ? Checked(model, Line(reply.Observation, LongestRemark, written), ModelLine.Question(reply.Question, LongestQuestion), written)
            : null;
    }

    /// <summary>A summary of what somebody wrote over several interviews; null as above.</summary>
    /// <param name="reflections">The newest first.</param>
    /// <param name="figures">What the rules counted, for the model to rest on.</param>
    /// <param name="cancellationToken">The person does not want to wait.</param>
    public async Task<CoachingReply?> SummarizeAsync(IReadOnlyList<Reflection> reflections, string figures, CancellationToken cancellationToken)
    {
        var written = string.Join("\n\n", reflections.Select(reflection => PromptFile.Fence("text", reflection.Text, LongestQuoted)));
        if (await AskAsync<Summary>(SummaryRules, $"{written}\n\nCounted by rules: {figures}", SummarySchema, cancellationToken) is not var (reply, model))
        {
            return null;
        }

        var line = Line(reply.Text, LongestSummary, written);
        return line.Length > 0 ? new CoachingReply(line, model.Name) : Refuse(model);
    }

    private async Task<(T Reply, ILanguageModel Model)?> AskAsync<T>(string rules, string data, string schema, CancellationToken cancellationToken)
        where T : class
    {
        if (models.Find(LanguageRole.Judge) is not { } model)
        {
            return null;
        }

        var request = new ChatRequest([new ChatMessage(ChatRole.System, rules), new ChatMessage(ChatRole.User, data)]) { JsonSchema = schema, Profile = GenerationProfile.Analysis };
        if (await _call.AskAsync(model, request, Patience, LongestReply, onPiece: null, cancellationToken) is not { } reply)
        {
            return null;
        }

        if (ModelJson.Read<T>(reply, Options) is { } read)
        {
            return (read, model);
        }

        _call.Unusable(model);
        return null;
    }

    private CoachingReply? Checked(ILanguageModel model, string observation, string? question, string text) =>
        question is not null && !InjectedInstruction.IsObeyed(text, question) ? new CoachingReply($"{observation} {question}".Trim(), model.Name) : Refuse(model);

    private CoachingReply? Refuse(ILanguageModel model)
    {
        _call.Unusable(model);
        return null;
    }

    /// <summary>What of it may be shown; empty where nothing may.</summary>
    private static string Line(string? text, int longest, string strangers)
    {
        var line = ModelLine.Note(text, longest);
        return line.Any(char.IsLetter) && !UnfitLine.Is(line) && !InjectedInstruction.IsObeyed(strangers, line) ? line : "";
    }

    private static string Facts(InterviewAssessment? assessment)
    {
        if (assessment is null)
        {
            return "Nothing was judged.";
        }

        var levels = assessment.Dimensions.Select(score => score.Level is { } level
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{DimensionText.Of(score.Dimension).InASentence} {level:0.0}")
            : $"{DimensionText.Of(score.Dimension).InASentence} not scored");
        return $"Judged, levels 1 to 5: {string.Join(", ", levels)}. {(assessment.OneThing is { } one ? $"To work on: {one.Text} {one.Why}" : "")}".Trim();
    }

    private sealed record Reply(string? Observation, string? Question);

    private sealed record Summary([property: System.Text.Json.Serialization.JsonPropertyName("summary")] string? Text);
}
