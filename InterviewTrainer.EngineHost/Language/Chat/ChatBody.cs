using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>What other programs may send in a chat request besides <c>ChatCompletionRequest</c>, as OpenAI's API and llama-server name it.</summary>
internal sealed record ChatBody
{
    public int? MaxCompletionTokens { get; init; }

    public double? TopP { get; init; }

    public int? TopK { get; init; }

    public double? MinP { get; init; }

    public bool? Logprobs { get; init; }

    public int? TopLogprobs { get; init; }

    public int? N { get; init; }

    public JsonElement? Tools { get; init; }
}
