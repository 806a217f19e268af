namespace InterviewTrainer.Core.Language;

/// <summary>How a reply is made.</summary>
/// <param name="Name">Name in settings and on pages.</param>
/// <param name="Thinking">The model may think before it answers, where it can; what it thinks is stripped.</param>
/// <param name="MaxTokens">Longest reply; null for no cap but the model's context.</param>
/// <param name="Temperature">0 is greedy.</param>
public sealed record GenerationProfile(string Name, bool Thinking, int? MaxTokens, double Temperature)
{
    /// <summary>While a person waits: no thinking, 1,024 tokens.</summary>
    public static GenerationProfile Realtime { get; } = new("realtime", Thinking: false, MaxTokens: 1024, Temperature: 0.7);

    /// <summary>Before and after an interview: thinking allowed, no cap.</summary>
    public static GenerationProfile Analysis { get; } = new("analysis", Thinking: true, MaxTokens: null, Temperature: 0.7);
}
