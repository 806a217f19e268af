using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class OpenAiLanguageModelTests
{
    private const string Schema = """{"type":"object"}""";
    private const string Said = "I once broke production.";
    private static readonly ChatRequest Request = new([new ChatMessage(ChatRole.System, "Be kind."), new ChatMessage(ChatRole.User, Said)]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_AStream_IsGivenPieceByPiece()
    {
        await using var server = await ScriptedServer.StartAsync(ChatStream.Type, ChatStream.Of("Why ", "did you ", "leave?"));

        Assert.Equal(["Why ", "did you ", "leave?"], await CompleteAsync(server, Request));
    }

    [Fact]
    public async Task Complete_AsksAsTheProfileSays()
    {
        await using var server = await ScriptedServer.StartAsync(ChatStream.Type, ChatStream.Of("Yes."));
        await CompleteAsync(server, Request with { Seed = 7, Stop = ["\n"] }, "tiny");
        await CompleteAsync(server, Request with { Profile = GenerationProfile.Analysis });

        var realtime = JsonDocument.Parse(server.Requests[0].Body).RootElement;
        Assert.Equal("/v1/chat/completions", server.Requests[0].Path);
        Assert.Equal("tiny", realtime.GetProperty("model").GetString());
        Assert.True(realtime.GetProperty("stream").GetBoolean());
        Assert.Equal((1024, 0.7, 7), (realtime.GetProperty("max_tokens").GetInt32(), realtime.GetProperty("temperature").GetDouble(), realtime.GetProperty("seed").GetInt32()));
        Assert.Equal("\n", realtime.GetProperty("stop")[0].GetString());
        Assert.False(realtime.GetProperty("chat_template_kwargs").GetProperty("enable_thinking").GetBoolean());
        Assert.Equal([("system", "Be kind."), ("user", Said)], realtime.GetProperty("messages").EnumerateArray().Select(m => (m.GetProperty("role").GetString(), m.GetProperty("content").GetString())));

        var analysis = JsonDocument.Parse(server.Requests[1].Body).RootElement;
        Assert.False(analysis.TryGetProperty("max_tokens", out _));
        Assert.False(analysis.TryGetProperty("model", out _));
        Assert.True(analysis.GetProperty("chat_template_kwargs").GetProperty("enable_thinking").GetBoolean());
    }

    /// <summary>Servers of a few lines read as much as the request says it has, and nothing where it does not say.</summary>
    [Fact]
    public async Task Complete_SaysHowLongItsRequestIs()
    {
        await using var server = await ScriptedServer.StartAsync(ChatStream.Type, ChatStream.Of("Yes."));
        await CompleteAsync(server, Request);

        Assert.Equal(server.Requests[0].Body.Length, server.Requests[0].Length);
    }

    [Fact]
    public async Task Complete_Thoughts_AreNeverPartOfIt()
    {
        var stream = ChatStream.Thought("He is nervous.") + ChatStream.Of("<thi", "nk>Nervous.</th", "ink>\n\nTake", " your time.");
        await using var server = await ScriptedServer.StartAsync(ChatStream.Type, stream);

        Assert.Equal("Take your time.", string.Concat(await CompleteAsync(server, Request)));
    }

    [Fact]
    public async Task Complete_ASchema_IsGivenWholeAndAskedFor()
    {
        await using var server = await ScriptedServer.StartAsync(ChatStream.Type, ChatStream.Of("```json\n{\"ask\":", "\"Why?\"}\n```"));

        Assert.Equal(["""{"ask":"Why?"}"""], await CompleteAsync(server, Request with { JsonSchema = Schema }));

        var format = JsonDocument.Parse(server.Requests[0].Body).RootElement.GetProperty("response_format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.Equal(Schema, format.GetProperty("json_schema").GetProperty("schema").GetRawText());
    }

    [Fact]
    public async Task Complete_AServerThatDoesNotStream_IsUnderstood()
    {
        await using var server = await ScriptedServer.StartAsync("application/json", """{"choices":[{"message":{"role":"assistant","content":"Why?"},"finish_reason":"stop"}]}""");

        Assert.Equal(["Why?"], await CompleteAsync(server, Request));
    }

    [Fact]
    public async Task Complete_AServerThatKnowsNoTemplateArguments_IsAskedWithoutThem()
    {
        await using var server = await ScriptedServer.StartAsync((context, before) => before == 0
            ? ScriptedServer.AnswerAsync(context, "application/json", """{"error":{"message":"Unrecognized request argument: chat_template_kwargs"}}""", 400)
            : ScriptedServer.AnswerAsync(context, ChatStream.Type, ChatStream.Of("Hello.")));
        using var remote = server.Connect();
        var model = new OpenAiLanguageModel(remote, "gpt");

        Assert.Equal(["Hello."], await model.CompleteAsync(Request, Token).ToListAsync(Token));
        Assert.Equal(["Hello."], await model.CompleteAsync(Request, Token).ToListAsync(Token));

        Assert.Equal([true, false, false], server.Requests.Select(asked => asked.Body.Contains("chat_template_kwargs", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("text/html", "<html>Welcome</html>", 200, "something else than OpenAI's API does (text/html)")]
    [InlineData("text/event-stream", "data: {\"choices\":[{\"delta\"\n\n", 200, "something else")]
    [InlineData("text/event-stream", "data: null\n\n", 200, "something else")]
    [InlineData("text/event-stream", "", 200, "broke off")]
    [InlineData("text/event-stream", "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n", 200, "broke off")]
    [InlineData("text/event-stream", "data: {\"error\":{\"message\":\"out of memory\"}}\n\n", 200, "failed in the middle")]
    [InlineData("application/json", "[]", 200, "something else")]
    [InlineData("application/json", "{\"choices\":7}", 200, "something else")]
    [InlineData("text/html", "<html>nginx</html>", 500, "failed (HTTP 500)")]
    [InlineData("application/json", "{\"error\":{\"message\":\"no\",\"code\":\"model_not_found\"}}", 404, "no such model or address (HTTP 404, model_not_found)")]
    [InlineData("application/json", "{\"error\":{\"message\":\"no\",\"type\":\"too_long\"}}", 413, "too much at once (HTTP 413, too_long)")]
    [InlineData("application/json", "{\"error\":{\"message\":\"bad key sk-secret\"}}", 401, "refused the key")]
    [InlineData("application/json", "{\"error\":\"text alone\"}", 418, "refused the request (HTTP 418)")]
    public async Task Complete_WrongAnswers_SayWhatAndWhatToDo(string type, string body, int status, string expected)
    {
        await using var server = await ScriptedServer.StartAsync(type, body, status);

        var exception = await Assert.ThrowsAsync<LanguageModelException>(() => CompleteAsync(server, Request));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains(server.Address.Authority, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Said, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Not JSON at all", "stop", "in the form")]
    [InlineData("{\"ask\":\"Wh", "length", "could not finish its answer within 1024 tokens")]
    public async Task Complete_ASchemaNotHeeded_IsAFailure(string reply, string finish, string expected)
    {
        await using var server = await ScriptedServer.StartAsync(ChatStream.Type, ChatStream.Begin(reply) + ChatStream.End(finish));

        var exception = await Assert.ThrowsAsync<LanguageModelException>(() => CompleteAsync(server, Request with { JsonSchema = Schema }));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Complete_AFloodOfTokens_IsCutOff()
    {
        await using var server = await ScriptedServer.StartAsync(ChatStream.Type, ChatStream.Of(Enumerable.Repeat("all work ", 10_000)));
        using var remote = server.Connect();
        var said = 0;

        var exception = await Assert.ThrowsAsync<LanguageModelException>(async () =>
        {
            await foreach (var piece in new OpenAiLanguageModel(remote, null).CompleteAsync(Request, Token))
            {
                said += piece.Length;
            }
        });

        Assert.Contains("did not stop answering", exception.Message, StringComparison.Ordinal);
        Assert.InRange(said, 1, 1024 * 12);
    }

    [Fact]
    public async Task Complete_ALineWithoutEnd_IsCutOff()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => PourAsync(context, "data: x"));

        var exception = await Assert.ThrowsAsync<LanguageModelException>(() => CompleteAsync(server, Request));

        Assert.Contains("something else", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Complete_CutInTheMiddle_GivesWhatCameAndThenFails()
    {
        await using var server = await ScriptedServer.StartCutAsync(ChatStream.Type, ChatStream.Begin("Half a "));
        using var remote = server.Connect();
        var said = "";

        var exception = await Assert.ThrowsAsync<LanguageModelException>(async () =>
        {
            await foreach (var piece in new OpenAiLanguageModel(remote, null).CompleteAsync(Request, Token))
            {
                said += piece;
            }
        });

        Assert.Contains("broke off", exception.Message, StringComparison.Ordinal);
        Assert.Contains(said, new[] { "", "Half a " });
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Complete_InvalidUtf8AndControlCharacters_AreCleaned()
    {
        byte[] body = [.. "data: {\"choices\":[{\"delta\":{\"content\":\"a"u8, 0xC3, .. "b\\u0007\\u001b[31m\\nc\"},\"finish_reason\":\"stop\"}]}\n\n"u8];
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = ChatStream.Type;
            await context.Response.Body.WriteAsync(body);
        });

        Assert.Equal("a\uFFFDb[31m\nc", string.Concat(await CompleteAsync(server, Request)));
    }

    [Fact]
    public async Task Complete_GivenUp_ClosesTheConnection()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            context.RequestAborted.Register(gone.SetResult);
            await ScriptedServer.AnswerAsync(context, ChatStream.Type, ChatStream.Begin("First."));
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using var remote = server.Connect();

        await foreach (var piece in new OpenAiLanguageModel(remote, null).CompleteAsync(Request, Token))
        {
            Assert.Equal("First.", piece);
            break;
        }

        await gone.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task Complete_Cancelled_IsACancellation()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using var remote = server.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await new OpenAiLanguageModel(remote, null).CompleteAsync(Request, stop.Token).ToListAsync(Token));
    }

    private static async Task PourAsync(HttpContext context, string text)
    {
        context.Response.ContentType = ChatStream.Type;
        var block = System.Text.Encoding.UTF8.GetBytes(text + new string('x', 65_536));
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
            block = block[^65_536..];
        }
    }

    private static async Task<List<string>> CompleteAsync(ScriptedServer server, ChatRequest request, string? model = null)
    {
        using var remote = server.Connect();
        return await new OpenAiLanguageModel(remote, model).CompleteAsync(request, Token).ToListAsync(Token);
    }
}
