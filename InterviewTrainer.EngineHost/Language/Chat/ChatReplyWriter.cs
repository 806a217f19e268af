using System.Text;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Language.Replies;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>Writes a reply as OpenAI's API has it: whole, or as server-sent events.</summary>
internal sealed class ChatReplyWriter(string model, DateTimeOffset created, HttpResponse response)
{
    private readonly string _id = $"chatcmpl-{Guid.NewGuid():N}";

    /// <param name="content">What is said.</param>
    /// <param name="reasoning">What was thought; may be empty.</param>
    /// <param name="tokens">What the reply is made of; not written where the caller did not ask for it.</param>
    /// <param name="generation">The reply, which is over.</param>
    /// <param name="cancellationToken">The caller is gone.</param>
    public Task WriteWholeAsync(string content, string reasoning, IReadOnlyList<TokenLogprob> tokens, Generation generation, CancellationToken cancellationToken)
    {
        var message = new WireMessage("assistant", content) { ReasoningContent = reasoning.Length == 0 ? null : reasoning };
        var choice = new ChatChoice(0)
        {
            Message = message,
            Logprobs = generation.Request.Logprobs ? new ChoiceLogprobs([.. tokens.Select(Wire)]) : null,
            FinishReason = ReasonOf(generation),
        };
        var reply = Envelope("chat.completion", [choice]) with { Usage = UsageOf(generation), Timings = TimingsOf(generation) };
        return response.WriteAsJsonAsync(reply, WireJson.Options, cancellationToken);
    }

    /// <summary>The first event comes at once, so that a caller knows that the reply is being made.</summary>
    public Task BeginStreamAsync(CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        return WriteAsync(Envelope("chat.completion.chunk", [new ChatChoice(0) { Delta = new WireDelta { Role = "assistant", Content = "" } }]), cancellationToken);
    }

    public Task WritePieceAsync(ReplyPiece piece, CancellationToken cancellationToken)
    {
        var delta = new WireDelta
        {
            Content = piece.Content.Length == 0 ? null : piece.Content,
            ReasoningContent = piece.Reasoning.Length == 0 ? null : piece.Reasoning,
        };
        var choice = new ChatChoice(0) { Delta = delta, Logprobs = piece.Token is { } token ? new ChoiceLogprobs([Wire(token)]) : null };
        return WriteAsync(Envelope("chat.completion.chunk", [choice]), cancellationToken);
    }

    public async Task EndStreamAsync(Generation generation, CancellationToken cancellationToken)
    {
        var choice = new ChatChoice(0) { Delta = new WireDelta(), FinishReason = ReasonOf(generation) };
        await WriteAsync(
            Envelope("chat.completion.chunk", [choice]) with { Usage = UsageOf(generation), Timings = TimingsOf(generation) }, cancellationToken);
        await response.Body.WriteAsync("data: [DONE]\n\n"u8.ToArray(), cancellationToken);
    }

    public Task WriteErrorAsync(string message, CancellationToken cancellationToken) =>
        WriteAsync(new ErrorResponse(new ErrorBody(message, "server_error")), cancellationToken);

    private static WireLogprob Wire(TokenLogprob token) =>
        new(Encoding.UTF8.GetString(token.Bytes), token.Logprob, [.. token.Bytes.Select(value => (int)value)]);

    private static string ReasonOf(Generation generation) => generation.Finish == FinishReason.Length ? "length" : "stop";

    private static TokenUsage UsageOf(Generation generation)
    {
        var (prompt, made) = (generation.Request.Prompt.Length, generation.Times.MadeTokens);
        return new TokenUsage(prompt, made, prompt + made);
    }

    private static GenerationTimings TimingsOf(Generation generation)
    {
        var times = generation.Times;
        return new GenerationTimings(times.PromptTokens, times.CachedTokens, times.Prompt.TotalMilliseconds, times.MadeTokens, times.Making.TotalMilliseconds);
    }

    private ChatCompletion Envelope(string type, IReadOnlyList<ChatChoice> choices) =>
        new() { Id = _id, Object = type, Created = created.ToUnixTimeSeconds(), Model = model, Choices = choices };

    private async Task WriteAsync<T>(T value, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options);
        await response.Body.WriteAsync((byte[])[.. "data: "u8, .. json, .. "\n\n"u8], cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
