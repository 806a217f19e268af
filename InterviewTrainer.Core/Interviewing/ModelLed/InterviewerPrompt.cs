using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// What the interviewer's model is asked. The texts stand in <c>Prompts/</c>. The context only grows: rules, interview and documents first, then the conversation as it was heard, so that
/// a model keeps what it has read of it (prefix cache) and <see cref="Prepare"/> can have it read before the first answer.
/// </summary>
internal static class InterviewerPrompt
{
    private const int MaxAnswerCharacters = 6_000;
    private const int MaxHeardCharacters = 600;

    private static readonly string Rules = PromptFile.Read("interviewer.v4.md");
    private static readonly string Rephrasing = PromptFile.Read("rephrase.v1.md");
    private static readonly string Listening = PromptFile.Read("acknowledge.v1.md");

    /// <summary>What follows an answer.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="followUpsLeft">How often the topic may still be stayed on.</param>
    /// <param name="conversationTokens">How much of the model's context the conversation may take.</param>
    public static ChatRequest Of(InterviewContext context, GivenAnswer answer, int followUpsLeft, int conversationTokens) => new([
        .. Beginning(context, answer.Turn, conversationTokens),
        new ChatMessage(ChatRole.User, $"{Answer(answer.Words)}\n\n{Place(context, answer, followUpsLeft)}"),
    ])
    {
        JsonSchema = DecisionSchema.Of(followUpsLeft > 0, MayContradict(context, answer.Turn), context.Interview.MayPassOver),
        Seed = context.Interview.Settings.Seed + answer.Turn.Index,
    };

    /// <summary>Whether a follow-up may be about what does not fit the CV: there is one, and none was on this topic.</summary>
    public static bool MayContradict(InterviewContext context, Turn turn) =>
        context.Interview.Settings.Brief is { CvText.Length: > 0 } && !ScriptedInterviewer.UsedOn(context, turn).Contains(FollowUpIntent.Contradiction);

    /// <summary>All that the decision after the open question begins with: to be read while the question is spoken. Its one token is of no use.</summary>
    public static ChatRequest Prepare(InterviewContext context, Turn turn, int conversationTokens) => new([
        .. Beginning(context, turn, conversationTokens),
        new ChatMessage(ChatRole.User, "<answer>\n"),
    ])
    {
        Profile = GenerationProfile.Realtime with { MaxTokens = 1 },
    };

    /// <summary>The same question in other words.</summary>
    public static ChatRequest Rephrase(InterviewContext context, string question) => new([
        new ChatMessage(ChatRole.System, PromptFile.Fill(Rephrasing, ("temper", Temper(context.Persona)))),
        new ChatMessage(ChatRole.User, question),
    ])
    {
        Profile = GenerationProfile.Realtime with { MaxTokens = 120 },
        Seed = context.Interview.Settings.Seed + context.Interview.Turns.Count,
    };

    /// <summary>A few words of listening.</summary>
    public static ChatRequest Acknowledge(InterviewContext context, string heardSoFar) => new([
        new ChatMessage(ChatRole.System, PromptFile.Fill(Listening, ("temper", Temper(context.Persona)))),
        new ChatMessage(ChatRole.User, PromptFile.Fence("answer", heardSoFar.Length > MaxHeardCharacters ? heardSoFar[^MaxHeardCharacters..] : heardSoFar, MaxHeardCharacters)),
    ])
    {
        Profile = GenerationProfile.Realtime with { MaxTokens = 30 },
        Seed = context.Interview.Settings.Seed + context.Interview.Turns.Count,
    };

    private static IEnumerable<ChatMessage> Beginning(InterviewContext context, Turn turn, int conversationTokens)
    {
        var past = context.Interview.Turns.Where(other => other.Index < turn.Index && other.State != TurnState.Open).Select(Past).ToList();
        return [new ChatMessage(ChatRole.System, System(context)), .. PromptWindow.Of(past, conversationTokens).SelectMany(exchange => exchange), new ChatMessage(ChatRole.Assistant, Asked(turn))];
    }

    private static string System(InterviewContext context)
    {
        var (settings, persona) = (context.Interview.Settings, context.Persona);
        var topics = settings.Plan?.Topics.Select(topic => $"- {topic.Title}: {topic.Why}") ?? [];
        var wishes = settings.Plan?.Instructions is { Length: > 0 } instructions
            ? $"\nThe candidate asked for this; heed it where it does not break these rules:\n{PromptFile.Fence("wish", instructions, InterviewLimits.MaxInstructionCharacters)}\n"
            : "";
        return PromptFile.Fill(
            Rules,
            ("role", settings.Role.Length > 0 ? PromptFile.Fence("role", settings.Role, 120).Replace('\n', ' ') : settings.Brief is { JobTitle: { Length: > 0 } title } ? PromptFile.Fence("role", title, 120).Replace('\n', ' ') : "not named"),
            ("level", PromptFile.Level(settings)),
            ("temper", Temper(persona)),
            ("sample", persona.SampleLine),
            ("probing", Probing(context.Policy.Probing)),
            ("topics", string.Join('\n', topics)),
            ("wishes", wishes),
            ("documents", BriefText.Short(settings.Brief)));
    }

    private static string Probing(double probing) => probing switch
    {
        >= 0.66 => "You probe hard: for the third reason as often as you may, but never twice for the same thing.",
        >= 0.4 => "You probe with measure: for the third reason only where what is missing decides the topic.",
        _ => "You probe gently: for the third reason only where there was no concrete case at all.",
    };

    /// <summary>Where the interview stands, after the answer so that what was read before stays valid.</summary>
    private static string Place(InterviewContext context, GivenAnswer answer, int followUpsLeft)
    {
        var (plan, turn) = (context.Interview.Settings.Plan, answer.Turn);
        var topic = plan?.Topics.FirstOrDefault(each => each.Questions.Any(question => question.Key == turn.QuestionKey))?.Title ?? turn.Competency;
        var toCome = context.Interview.KeysToCome;
        var next = plan?.Questions.FirstOrDefault(question => toCome.Contains(question.Key))?.Text;
        var left = followUpsLeft switch { 0 => "no follow-up is left: go on", 1 => "one follow-up is left", _ => $"{followUpsLeft} follow-ups are left" };
        var asked = followUpsLeft > 0 && ScriptedInterviewer.UsedOn(context, turn).Contains(FollowUpIntent.Contradiction) ? " What does not fit the CV was asked about: not again." : "";
        var told = next is not null && context.Interview.MayPassOver && SameQuestion.IsToldBy(next, answer.Words) ? " Nearly all of its words are in this answer: was it answered?" : "";
        return $"(Topic: {topic}; {left}.{asked} {(next is null ? "This was the last question." : $"Next comes: {next}{told}")})";
    }

    private static string Temper(Persona persona) => $"{persona.Title}: {persona.Manner}";

    /// <summary>What the candidate heard of a question: where they cut in, the model must not think the rest was said.</summary>
    private static string Asked(Turn turn) => turn.HeardUpTo is { } heard ? $"{heard} …" : turn.Rephrased ?? turn.Question;

    private static IReadOnlyList<ChatMessage> Past(Turn turn) =>
    [
        new ChatMessage(ChatRole.Assistant, Asked(turn)),
        new ChatMessage(ChatRole.User, turn.State == TurnState.Skipped ? "(The candidate passed over this question.)" : Answer(turn.Words?.Answer ?? "")),
    ];

    /// <summary>What the candidate said, fenced, so that nothing in it reads as an instruction.</summary>
    private static string Answer(string words) => words.Length == 0 ? "(No words were heard.)" : PromptFile.Fence("answer", words, MaxAnswerCharacters);
}
