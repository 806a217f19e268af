using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Language.Chat;

namespace InterviewTrainer.EngineHost.Language.Embeddings;

/// <summary><c>POST /v1/embeddings</c>.</summary>
internal sealed class EmbeddingEndpoint(TextEmbedder embedder, string model)
{
    private const int MostTexts = 256;
    private const int MostRequests = 32;

    private int _active;

    /// <summary>Requests being answered now; they take turns, text by text.</summary>
    public int Active => Volatile.Read(ref _active);

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            if (Interlocked.Increment(ref _active) > MostRequests)
            {
                throw new WorkerRequestException(StatusCodes.Status429TooManyRequests, $"{MostRequests} requests for vectors are being answered. Try again in a moment.", "queue_full")
                {
                    RetryAfter = TimeSpan.FromSeconds(1),
                };
            }

            await EmbedAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    private async Task EmbedAsync(HttpContext context)
    {
        var gone = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, gone);
        var texts = Read(RequestBody.Parse<EmbeddingRequest>(body.Span).Input).Select(Tokenize).ToList();
        var items = new List<EmbeddingItem>();
        foreach (var tokens in texts)
        {
            items.Add(new EmbeddingItem("embedding", items.Count, await embedder.EmbedAsync(tokens, gone)));
        }

        var count = texts.Sum(tokens => tokens.Length);
        await context.Response.WriteAsJsonAsync(new EmbeddingResponse("list", model, items, new TokenUsage(count, 0, count)), WireJson.Options, gone);
    }

    private static List<string> Read(JsonElement input)
    {
        List<string>? texts = input.ValueKind switch
        {
            JsonValueKind.String => [input.GetString()!],
            JsonValueKind.Array when input.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => [.. input.EnumerateArray().Select(item => item.GetString()!)],
            _ => null,
        };
        return texts is { Count: > 0 and <= MostTexts } ? texts : throw RequestBody.Refused($"input is neither a text nor a list of 1 to {MostTexts} texts.");
    }

    private int[] Tokenize(string text, int index)
    {
        var tokens = embedder.Tokenize(text);
        return tokens.Length == 0
            ? throw RequestBody.Refused($"input[{index}] is empty.")
            : tokens.Length <= embedder.MostTokens ? tokens
            : throw new WorkerRequestException(
                StatusCodes.Status400BadRequest,
                $"input[{index}] has {tokens.Length} tokens; the longest text that fits has {embedder.MostTokens}. Split it.",
                "context_length_exceeded");
    }
}
