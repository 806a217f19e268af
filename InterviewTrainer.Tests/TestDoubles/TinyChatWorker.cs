using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>One worker with a tiny random chat model for all tests of a class: two chats at once, 2,048 tokens each.</summary>
public sealed class TinyChatWorker : IAsyncLifetime
{
    internal LanguageWorker Worker { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Worker = await LanguageWorker.StartAsync(path => RandomModel.WriteTinyChat(path), "--context", "2048", "--parallel", "2", "--queue-seconds", "600");

    public ValueTask DisposeAsync() => Worker.DisposeAsync();

    /// <summary>A request with a system message and one from the person.</summary>
    internal static ChatCompletionRequest Request(string text, int maxTokens = 40, double temperature = 0.7, long seed = 7) => new()
    {
        Messages = [new WireMessage("system", "You interview people."), new WireMessage("user", text)],
        MaxTokens = maxTokens,
        Temperature = temperature,
        Seed = seed,
    };

    /// <summary>A request whose reply is long for certain: a random model may end any other at once.</summary>
    internal static ChatCompletionRequest LongRequest(string text) => Request(text, maxTokens: 7500) with
    {
        ResponseFormat = new ResponseFormat("json_schema", new JsonSchemaFormat("long", JsonSerializer.SerializeToElement(new
        {
            type = "array",
            minItems = 256,
            maxItems = 256,
            // The model's vocabulary joins letters only: each of these is a token of its own.
            items = new { @const = "1!2!3!4!5!6!7!8!9!0!1!2!" },
        }))),
    };
}
