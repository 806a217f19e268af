using System.Net;
using System.Net.Sockets;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class RemoteServerTests
{
    private const string Key = "sk-0123456789";
    private const string Json = "application/json";
    private const string TwoModels = """{"object":"list","data":[{"id":"small","object":"model","owned_by":"x"},{"id":"large"},{"id":"small"},{"id":null},null]}""";

    private static readonly ChatRequest Hello = new([new ChatMessage(ChatRole.User, "Hello")]);

    private readonly SteppedTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListModels_GivesTheirNamesOnce()
    {
        await using var server = await ScriptedServer.StartAsync(Json, TwoModels);
        using var remote = server.Connect();

        Assert.Equal(["small", "large"], await remote.ListModelsAsync(Token));
        Assert.Equal("/v1/models", server.Requests[0].Path);
    }

    [Fact]
    public async Task Request_CarriesTheServersKey()
    {
        await using var server = await ScriptedServer.StartAsync(Json, TwoModels);
        using var remote = server.Connect(KeysFor(server.Address));

        await remote.ListModelsAsync(Token);

        Assert.Equal($"Bearer {Key}", server.Requests[0].Key);
    }

    [Fact]
    public async Task Request_RedirectedElsewhere_LeavesTheKeyBehind()
    {
        await using var other = await ScriptedServer.StartAsync(Json, TwoModels);
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            context.Response.Redirect($"{other.Address}models");
            return Task.CompletedTask;
        });
        using var remote = server.Connect(KeysFor(server.Address));

        await remote.ListModelsAsync(Token);

        Assert.Equal(($"Bearer {Key}", ""), (server.Requests[0].Key, other.Requests[0].Key ?? ""));
    }

    [Fact]
    public async Task Chat_Redirected_IsNotFollowedButNamed()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            context.Response.Redirect("http://elsewhere.example.org/v1/chat/completions");
            return Task.CompletedTask;
        });
        using var remote = server.Connect(KeysFor(server.Address));

        var exception = await Assert.ThrowsAsync<LanguageModelException>(() => ChatAsync(remote));

        Assert.Contains("has moved to elsewhere.example.org", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Request_ToABusyServer_IsTriedAgain(int status)
    {
        await using var server = await ScriptedServer.StartAsync((context, before) => before < 2
            ? ScriptedServer.AnswerAsync(context, Json, "{}", status)
            : ScriptedServer.AnswerAsync(context, Json, TwoModels));
        using var remote = server.Connect(time: _time);

        Assert.Equal(2, (await StepAsync(remote.ListModelsAsync(Token))).Count);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Request_RefusedForGood_IsNotTriedAgain(int status)
    {
        await using var server = await ScriptedServer.StartAsync(Json, "{}", status);
        using var remote = server.Connect(time: _time);

        await Assert.ThrowsAsync<EngineUnavailableException>(() => StepAsync(remote.ListModelsAsync(Token)));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Request_ToldWhenToComeBack_WaitsThatLong()
    {
        await using var server = await ScriptedServer.StartAsync((context, before) => before == 0 ? LaterAsync(context, "5") : ScriptedServer.AnswerAsync(context, Json, TwoModels));
        using var remote = server.Connect(time: _time);
        var start = _time.GetUtcNow();

        await StepAsync(remote.ListModelsAsync(Token));

        Assert.True(_time.GetUtcNow() - start >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Request_ToldToComeBackMuchLater_SaysSoAtOnce()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => LaterAsync(context, "3600"));
        using var remote = server.Connect(time: _time);

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => StepAsync(remote.ListModelsAsync(Token)));

        Assert.Contains("Try again in 3600 s", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Request_ToASilentServer_EndsWithTheLimit()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using var remote = server.Connect(time: _time);
        var chat = ChatAsync(remote);
        await asked.Task.WaitAsync(Token);

        await _time.FireUntilAsync(() => chat.IsCompleted, Token);
        var exception = await Assert.ThrowsAsync<LanguageModelException>(() => chat);

        Assert.Contains("said nothing for 30 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_ThatFallsSilent_EndsWithTheLimitAndIsNotTriedAgain()
    {
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            await ScriptedServer.AnswerAsync(context, ChatStream.Type, ChatStream.Begin("So, "));
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using var remote = server.Connect(time: _time);
        await using var chat = new OpenAiLanguageModel(remote, null).CompleteAsync(Hello, Token).GetAsyncEnumerator(Token);
        Assert.True(await chat.MoveNextAsync());

        var next = chat.MoveNextAsync().AsTask();
        await _time.FireUntilAsync(() => next.IsCompleted, Token);
        var exception = await Assert.ThrowsAsync<LanguageModelException>(() => next);

        Assert.Contains("said nothing for 30 s", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Request_AfterManyFailures_IsRefusedUntilTheServerMayBeAskedAgain()
    {
        var works = false;
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.AnswerAsync(context, Json, TwoModels, Volatile.Read(ref works) ? 200 : 500));
        using var remote = server.Connect(time: _time);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<EngineUnavailableException>(() => remote.ListModelsAsync(Token));
        }

        var refused = await Assert.ThrowsAsync<EngineUnavailableException>(() => remote.ListModelsAsync(Token));
        Assert.Contains("asked again in 15 s", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);

        // One is let through as a probe; it fails, and the server is left alone again.
        _time.Pass(TimeSpan.FromSeconds(16));
        await Assert.ThrowsAsync<EngineUnavailableException>(() => remote.ListModelsAsync(Token));
        await Assert.ThrowsAsync<EngineUnavailableException>(() => remote.ListModelsAsync(Token));
        Assert.Equal(5, server.Requests.Count);

        Volatile.Write(ref works, true);
        _time.Pass(TimeSpan.FromSeconds(121));
        Assert.Equal(2, (await remote.ListModelsAsync(Token)).Count);
        Assert.Equal(2, (await remote.ListModelsAsync(Token)).Count);
    }

    [Fact]
    public async Task Chats_ThatBreakOffInTheMiddle_OpenTheBreakerToo()
    {
        await using var server = await ScriptedServer.StartCutAsync(ChatStream.Type, ChatStream.Begin("So, "));
        using var remote = server.Connect(time: _time);

        var last = "";
        for (var i = 0; i < 5; i++)
        {
            last = (await Assert.ThrowsAsync<LanguageModelException>(() => StepAsync(ChatAsync(remote)))).Message;
        }

        Assert.Contains("is left alone for a while", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ToNobody_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1/");
        listener.Stop();
        using var remote = ScriptedServer.ConnectTo(address, time: _time);

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => StepAsync(remote.ListModelsAsync(Token)));

        Assert.Contains("cannot be reached", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0000\u0001\u0002 garbage that is no HTTP at all\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"data\"")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n")]
    [InlineData("")]
    public async Task Request_AnsweredWithGarbage_FailsWithAMessage(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, System.Text.Encoding.Latin1.GetBytes(answer));
        using var remote = ScriptedServer.ConnectTo(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1/"), time: _time);

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => StepAsync(remote.ListModelsAsync(Token)));

        Assert.StartsWith("127.0.0.1:", exception.Message, StringComparison.Ordinal);
        listener.Stop();
        await serving;
    }

    [Fact]
    public async Task ListModels_AHugeBody_IsCutOff()
    {
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = Json;
            await context.Response.WriteAsync("{\"data\":[");
            var block = new byte[65_536];
            Array.Fill(block, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });
        using var remote = server.Connect();

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => remote.ListModelsAsync(Token));

        Assert.Contains("did not stop answering", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1/", true)]
    [InlineData(" http://[::1]:8000/v1 ", "http://[::1]:8000/v1/", true)]
    [InlineData("https://ai.example.org/openai/v1/", "https://ai.example.org/openai/v1/", false)]
    public void TryParseAddress_WhatPeopleType_IsUnderstood(string text, string expected, bool staysLocal)
    {
        Assert.True(RemoteServerSettings.TryParseAddress(text, out var address, out _));
        Assert.Equal(expected, address.ToString());
        Assert.Equal(staysLocal, new RemoteServerSettings(address, "m").StaysLocal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost:11434")]
    [InlineData("ftp://example.org")]
    [InlineData("https://me:secret@example.org")]
    [InlineData("https://example.org/?key=1")]
    [InlineData("file:///etc/passwd")]
    public void TryParseAddress_WhatIsNone_SaysWhy(string? text)
    {
        Assert.False(RemoteServerSettings.TryParseAddress(text, out _, out var problem));
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    private static EngineKeys KeysFor(Uri address) => new(Path.GetTempPath(), name => name == EngineKeys.VariableOf(address) ? Key : null);

    private static Task LaterAsync(HttpContext context, string seconds)
    {
        context.Response.Headers.RetryAfter = seconds;
        return ScriptedServer.AnswerAsync(context, Json, "{}", 429);
    }

    private static async Task<List<string>> ChatAsync(RemoteServer remote) =>
        await new OpenAiLanguageModel(remote, null).CompleteAsync(Hello, Token).ToListAsync(Token);

    private static async Task ServeAsync(TcpListener listener, byte[] answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(Token);
                await client.GetStream().ReadAtLeastAsync(new byte[16], 16, throwOnEndOfStream: false, Token);
                await client.GetStream().WriteAsync(answer, Token);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The test has ended.
        }
    }

    /// <summary>Lets the pauses between attempts go by; the limits on silence stand still.</summary>
    private async Task<T> StepAsync<T>(Task<T> task)
    {
        await _time.FireUntilAsync(() => task.IsCompleted, Token, within: TimeSpan.FromSeconds(10));
        return await task;
    }
}
