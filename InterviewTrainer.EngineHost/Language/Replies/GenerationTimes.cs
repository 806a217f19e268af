namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>What a generation took and used.</summary>
internal sealed record GenerationTimes
{
    /// <summary>Tokens of the prompt that were evaluated.</summary>
    public int PromptTokens { get; set; }

    /// <summary>Tokens of the prompt that were there from before.</summary>
    public int CachedTokens { get; set; }

    public TimeSpan Prompt { get; set; }

    /// <summary>Tokens made, those of thoughts and the one that ends the reply included.</summary>
    public int MadeTokens { get; set; }

    public TimeSpan Making { get; set; }
}
