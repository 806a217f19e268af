using System.Text;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// What the interviewer's model is asked after an answer. The text stands in <c>Prompts/interviewer.v1.md</c>. The context only grows: rules first, then the
/// conversation as it went, so that a model keeps what it has read of it (prefix cache).
/// </summary>
internal static class InterviewerPrompt
{
    /// <summary>The newest turns that are always there; older ones go when the model's context is full.</summary>
    public const int MaxTurns = 40;

    private const int MaxAnswerCharacters = 6_000;

    private static readonly string Rules = Read("interviewer.v1.md");

    public static ChatRequest Of(InterviewContext context, GivenAnswer answer, bool mayFollowUp) => new([
        new ChatMessage(ChatRole.System, System(context)),
        .. context.Interview.Turns.Where(turn => turn.Index < answer.Turn.Index && turn.State != TurnState.Open).TakeLast(MaxTurns).SelectMany(Past),
        new ChatMessage(ChatRole.Assistant, answer.Turn.Question),
        new ChatMessage(ChatRole.User, Answer(answer.Words) + (mayFollowUp ? "" : "\n\n(No further follow-up on this topic: decide next_topic.)")),
    ])
    {
        JsonSchema = InterviewerDecision.Schema,
        Seed = context.Interview.Settings.Seed + answer.Turn.Index,
    };

    private static string System(InterviewContext context)
    {
        var (settings, persona) = (context.Interview.Settings, context.Persona);
        return Rules
            .Replace("{role}", settings.Role.Length > 0 ? settings.Role : "not named", StringComparison.Ordinal)
            .Replace("{level}", settings.Level.ToString(), StringComparison.Ordinal)
            .Replace("{temper}", $"{persona.Title}: {persona.Manner}", StringComparison.Ordinal)
            .Replace("{sample}", persona.SampleLine, StringComparison.Ordinal);
    }

    private static IEnumerable<ChatMessage> Past(Turn turn) =>
    [
        new ChatMessage(ChatRole.Assistant, turn.Question),
        new ChatMessage(ChatRole.User, turn.State == TurnState.Skipped ? "(The candidate passed over this question.)" : Answer(turn.Words?.Answer ?? "")),
    ];

    /// <summary>What the candidate said, fenced, so that nothing in it reads as an instruction.</summary>
    private static string Answer(string words)
    {
        var plain = words.Replace('<', '‹').Replace('>', '›');
        return plain.Length == 0 ? "(No words were heard.)" : $"<answer>\n{(plain.Length > MaxAnswerCharacters ? plain[..MaxAnswerCharacters] : plain)}\n</answer>";
    }

    private static string Read(string name)
    {
        using var stream = typeof(InterviewerPrompt).Assembly.GetManifestResourceStream($"InterviewTrainer.Core.Interviewing.Prompts.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
