using System.Text.Json;

namespace InterviewTrainer.Core.Engines.OpenAi.Wire;


/// <summary>Body of <c>POST /v1/embeddings</c>.</summary>
/// <param name="Model">Which model; null for the one that is loaded.</param>
/// <param name="Input">A text, or a list of texts.</param>
public sealed record EmbeddingRequest(string? Model, JsonElement Input);

/// <summary>Its answer.</summary>
public sealed record EmbeddingResponse(string Object, string Model, IReadOnlyList<EmbeddingItem> Data, TokenUsage? Usage);

/// <summary>One vector.</summary>
public sealed record EmbeddingItem(string Object, int Index, float[] Embedding);
