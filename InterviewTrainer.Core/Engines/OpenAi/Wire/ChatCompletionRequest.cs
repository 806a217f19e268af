using System.Text.Json;

namespace InterviewTrainer.Core.Engines.OpenAi.Wire;

/// <summary>Body of <c>POST /v1/chat/completions</c>; what is null is left out.</summary>
public sealed record ChatCompletionRequest
{
    public string? Model { get; init; }

    public required IReadOnlyList<WireMessage> Messages { get; init; }

    public bool? Stream { get; init; }

    public int? MaxTokens { get; init; }

    public double? Temperature { get; init; }

    public long? Seed { get; init; }

    /// <summary>A text, or a list of texts.</summary>
    public JsonElement? Stop { get; init; }

    /// <summary>Each token of the reply comes with how likely it was.</summary>
    public bool? Logprobs { get; init; }

    public ResponseFormat? ResponseFormat { get; init; }

    /// <summary>As llama-server and vLLM take it; thinking is off unless it says otherwise.</summary>
    public ChatTemplateArguments? ChatTemplateKwargs { get; init; }
}

/// <summary>A message: <c>system</c>, <c>user</c> or <c>assistant</c>.</summary>
public sealed record WireMessage(string Role, string? Content)
{
    /// <summary>What the model thought, apart from what it says; in replies only.</summary>
    public string? ReasoningContent { get; init; }
}

/// <summary>Arguments of the chat template.</summary>
public sealed record ChatTemplateArguments(bool EnableThinking);

/// <summary><c>text</c>, <c>json_object</c> or <c>json_schema</c>.</summary>
public sealed record ResponseFormat(string Type, JsonSchemaFormat? JsonSchema = null);

/// <summary>The schema of a <see cref="ResponseFormat"/>.</summary>
public sealed record JsonSchemaFormat(string Name, JsonElement Schema, bool Strict = true);
