using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Web.Commands.Tools;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewTrainer.Web.Commands.Bench.Language;

/// <summary>A language worker as the server runs it, supervised and behind its socket.</summary>
internal sealed class BenchWorker : IAsyncDisposable
{
    private const string EventPrefix = "data: ";
    private const string LastEvent = "[DONE]";
    private const double Temperature = 0.7;

    /// <summary>A machine that is busy with other things still loads the model.</summary>
    private const double ReadySeconds = 600;

    private readonly WorkerPool _pool;
    private readonly Worker _worker;

    /// <param name="model">A GGUF file.</param>
    /// <param name="contextTokens">Of each chat.</param>
    /// <param name="parallel">Chats at once.</param>
    public BenchWorker(string model, int contextTokens, int parallel)
    {
        var options = new EngineOptions { ReadySeconds = ReadySeconds };
        _pool = new WorkerPool(options, new OutboundHttp(new OutboundRequests(TimeProvider.System)), TimeProvider.System, NullLogger<WorkerPool>.Instance);
        _worker = _pool.Get(new WorkerSpec(
            "bench", "The bench's model", ["language", "--model", model, "--context", Text(contextTokens), "--parallel", Text(parallel), "--threads", "1"], MemoryMb: null));
    }

    /// <summary>Asks for a reply of so many tokens and reads it to its end.</summary>
    /// <exception cref="ToolException">There was none.</exception>
    public async Task<ChatTimes> ChatAsync(string text, int tokens, int seed, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = await _worker.ConnectAsync(cancellationToken);
            return await ChatAsync(connection.Client, text, tokens, seed, cancellationToken);
        }
        catch (Exception exception) when (exception is EngineUnavailableException or HttpRequestException or IOException or JsonException)
        {
            throw new ToolException($"The language worker failed: {exception.Message}");
        }
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private static async Task<ChatTimes> ChatAsync(HttpClient client, string text, int tokens, int seed, CancellationToken cancellationToken)
    {
        var body = new ChatCompletionRequest
        {
            Messages = [new WireMessage("user", text)],
            Stream = true,
            MaxTokens = tokens,
            Temperature = Temperature,
            Seed = seed,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "chat/completions") { Content = JsonContent.Create(body, options: WireJson.Options) };
        await request.Content.LoadIntoBufferAsync(cancellationToken);

        var sentAt = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        if (!response.IsSuccessStatusCode)
        {
            throw new ToolException($"The language worker answered {(int)response.StatusCode}: {await reader.ReadToEndAsync(cancellationToken)}");
        }

        TimeSpan? toFirst = null;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith(EventPrefix, StringComparison.Ordinal) || line.EndsWith(LastEvent, StringComparison.Ordinal))
            {
                continue;
            }

            var arrivedAfter = Stopwatch.GetElapsedTime(sentAt);
            var piece = JsonSerializer.Deserialize<ChatCompletion>(line.AsSpan(EventPrefix.Length), WireJson.Options)!;
            toFirst ??= piece.Choices is [{ Delta.Content.Length: > 0 }, ..] ? arrivedAfter : null;
            if (piece is { Usage: { } usage, Timings: { } timings })
            {
                return new ChatTimes(toFirst ?? arrivedAfter, arrivedAfter, usage, timings);
            }
        }

        throw new ToolException("The language worker broke off in the middle of a reply.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
