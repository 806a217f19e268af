using System.Text.Json;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Streams of chat completions, as servers write them.</summary>
internal static class ChatStream
{
    public const string Type = "text/event-stream";

    /// <summary>A whole stream that says these pieces.</summary>
    public static string Of(params IEnumerable<string> pieces) => $"{Begin(pieces)}{End()}";

    /// <summary>One that has not ended.</summary>
    public static string Begin(params IEnumerable<string> pieces) => string.Concat(pieces.Select(piece => Event(new { content = piece }, finish: null)));

    public static string Thought(string thought) => Event(new { reasoning_content = thought }, finish: null);

    public static string End(string finish = "stop") => $"{Event(new { }, finish)}data: [DONE]\n\n";

    private static string Event(object delta, string? finish) =>
        $"data: {JsonSerializer.Serialize(new { id = "1", @object = "chat.completion.chunk", choices = new[] { new { index = 0, delta, finish_reason = finish } } })}\n\n";
}
