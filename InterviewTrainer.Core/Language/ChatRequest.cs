namespace InterviewTrainer.Core.Language;

/// <summary>What a chat model is asked.</summary>
/// <param name="Messages">The conversation, oldest first.</param>
public sealed record ChatRequest(IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>When given, the whole reply is one JSON value that satisfies this JSON schema.</summary>
    public string? JsonSchema { get; init; }

    public GenerationProfile Profile { get; init; } = GenerationProfile.Realtime;

    /// <summary>The same seed, model and messages give the same reply, where the engine can; null for any.</summary>
    public int? Seed { get; init; }

    /// <summary>The reply ends before the first of these; at most four.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];
}
