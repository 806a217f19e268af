using System.Text.Json;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>What is read of a chat completion, whole or a piece of a stream: of the wire's members those that count, none of them required, for servers differ.</summary>
internal sealed record ReplyPiece
{
    public IReadOnlyList<ReplyChoice?>? Choices { get; init; }

    /// <summary>In the middle of a stream, where the status has been sent long ago.</summary>
    public JsonElement? Error { get; init; }
}

/// <summary>A reply of it; only the first counts.</summary>
internal sealed record ReplyChoice
{
    public ReplyText? Delta { get; init; }

    public ReplyText? Message { get; init; }

    public string? FinishReason { get; init; }
}

/// <summary>Its text.</summary>
internal sealed record ReplyText
{
    public string? Content { get; init; }

    /// <summary>What the model thinks; some servers call it <c>reasoning</c>.</summary>
    public string? ReasoningContent { get; init; }

    public string? Reasoning { get; init; }
}
