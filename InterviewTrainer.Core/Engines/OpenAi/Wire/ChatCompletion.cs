namespace InterviewTrainer.Core.Engines.OpenAi.Wire;

/// <summary>Answer of <c>POST /v1/chat/completions</c>, whole (<c>chat.completion</c>) or a piece of it (<c>chat.completion.chunk</c>).</summary>
public sealed record ChatCompletion
{
    public required string Id { get; init; }

    public required string Object { get; init; }

    /// <summary>Seconds since the Unix epoch.</summary>
    public long Created { get; init; }

    public required string Model { get; init; }

    public required IReadOnlyList<ChatChoice> Choices { get; init; }

    public TokenUsage? Usage { get; init; }

    /// <summary>As llama-server reports them; null from servers that do not.</summary>
    public GenerationTimings? Timings { get; init; }
}

/// <summary>One reply: <see cref="Message"/> when whole, <see cref="Delta"/> in a stream.</summary>
public sealed record ChatChoice(int Index)
{
    public WireMessage? Message { get; init; }

    public WireDelta? Delta { get; init; }

    /// <summary>Only where it was asked for.</summary>
    public ChoiceLogprobs? Logprobs { get; init; }

    /// <summary><c>stop</c> or <c>length</c>; null while it goes on.</summary>
    public string? FinishReason { get; init; }
}

/// <summary>How likely the tokens were of which a reply, or a piece of it, is made.</summary>
public sealed record ChoiceLogprobs(IReadOnlyList<WireLogprob> Content);

/// <summary>A token that was chosen.</summary>
/// <param name="Token">Its text; a replacement character where it is a part of a character.</param>
/// <param name="Logprob">Natural logarithm of its probability.</param>
/// <param name="Bytes">Its UTF-8.</param>
public sealed record WireLogprob(string Token, double Logprob, IReadOnlyList<int> Bytes);

/// <summary>What a piece of the stream adds.</summary>
public sealed record WireDelta
{
    public string? Role { get; init; }

    public string? Content { get; init; }

    public string? ReasoningContent { get; init; }
}

/// <summary>Tokens of a request.</summary>
public sealed record TokenUsage(int PromptTokens, int CompletionTokens, int TotalTokens);

/// <summary>What a request took, milliseconds.</summary>
/// <param name="PromptN">Tokens of the prompt that were evaluated.</param>
/// <param name="CacheN">Tokens of the prompt that were there from before.</param>
/// <param name="PromptMs">Time to evaluate the prompt.</param>
/// <param name="PredictedN">Tokens made.</param>
/// <param name="PredictedMs">Time to make them.</param>
public sealed record GenerationTimings(int PromptN, int CacheN, double PromptMs, int PredictedN, double PredictedMs);
