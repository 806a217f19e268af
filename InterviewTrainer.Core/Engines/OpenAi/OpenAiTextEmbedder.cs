using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>An embedding model behind <c>/v1/embeddings</c>. Thread-safe.</summary>
/// <param name="endpoint">Where it is.</param>
/// <param name="model">Its name there; null for the one that the server has.</param>
public sealed class OpenAiTextEmbedder(IEngineEndpoint endpoint, string? model) : ITextEmbedder
{
    /// <summary>Texts of one request; more go in several.</summary>
    private const int BatchTexts = 64;

    private const int MaxDimensions = 16_384;
    private const long MaxBytes = 64L << 20;

    private static readonly Uri Address = new("embeddings", UriKind.Relative);

    /// <inheritdoc/>
    public string Name => endpoint.Name;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var vectors = new List<float[]>(texts.Count);
        try
        {
            foreach (var batch in texts.Chunk(BatchTexts))
            {
                vectors.AddRange(await EmbedBatchAsync(batch, cancellationToken));
            }
        }
        catch (EngineUnavailableException exception)
        {
            throw new LanguageModelException(exception.Message, exception);
        }

        return vectors.All(vector => vector.Length == vectors[0].Length) ? vectors : throw new LanguageModelException(WrongVectors);
    }

    private string WrongVectors => $"{Name} gave vectors that cannot be compared. Choose another embedding model on the page Engines.";

    private async Task<IEnumerable<float[]>> EmbedBatchAsync(string[] texts, CancellationToken cancellationToken)
    {
        using var response = await EngineRequests.SendAsync(endpoint, () => Message(texts), cancellationToken);
        var answer = await response.ReadJsonAsync<EmbeddingResponse>(MaxBytes, cancellationToken);
        var vectors = new float[texts.Length][];
        foreach (var item in answer.Data ?? throw response.Unreadable())
        {
            if (item?.Embedding is not { Length: > 0 and <= MaxDimensions } vector || item.Index < 0 || item.Index >= vectors.Length || vectors[item.Index] is not null || !Normalise(vector))
            {
                throw new EngineUnavailableException(WrongVectors);
            }

            vectors[item.Index] = vector;
        }

        return Array.TrueForAll(vectors, vector => vector is not null) ? vectors : throw new EngineUnavailableException(WrongVectors);
    }

    private HttpRequestMessage Message(string[] texts) => new(HttpMethod.Post, Address)
    {
        Content = WireJson.Content(new EmbeddingRequest(model, JsonSerializer.SerializeToElement(texts, WireJson.Options))),
    };

    /// <summary>False when the vector has no direction.</summary>
    private static bool Normalise(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => (double)value * value));
        if (!double.IsFinite(length) || length < 1e-12)
        {
            return false;
        }

        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = (float)(vector[i] / length);
        }

        return true;
    }
}
