using InterviewTrainer.EngineHost.Language.Json;
using InterviewTrainer.EngineHost.Language.Sampling;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>A reply to make.</summary>
/// <param name="Prompt">Tokens, at least one.</param>
/// <param name="MaxTokens">Most tokens of the reply; together with the prompt they fit a sequence.</param>
/// <param name="Sampling">How tokens are chosen.</param>
internal sealed record GenerationRequest(int[] Prompt, int MaxTokens, SamplingSettings Sampling)
{
    /// <summary>The reply ends before the first of these; not looked at where there is a <see cref="Schema"/>, which says itself where the reply ends.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];

    /// <summary>The reply, apart from thinking, is JSON of this kind.</summary>
    public SchemaGrammar? Schema { get; init; }

    /// <summary>Each token is given with how likely it was.</summary>
    public bool Logprobs { get; init; }

    /// <summary>What the model thinks is given to the caller; otherwise it is dropped.</summary>
    public bool KeepThinking { get; init; }

    /// <summary>The prompt ends with an opened thought.</summary>
    public bool StartsThinking { get; init; }

    /// <summary>After so many tokens of thought it is closed, so that the answer still has room; only where a <see cref="Schema"/> follows.</summary>
    public int MostThinkingTokens { get; init; }
}
