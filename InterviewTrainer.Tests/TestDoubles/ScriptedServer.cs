using System.Collections.Concurrent;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.OpenAi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>An OpenAI-compatible server at a port of loopback that answers as the test says, right or wrong, and remembers what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Asked> _asked = new();

    private ScriptedServer(WebApplication app) => _app = app;

    public IReadOnlyList<Asked> Requests => [.. _asked];

    public Uri Address => new($"{_app.Urls.Single()}/v1/");

    /// <param name="answer">Given the request and how many came before it.</param>
    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ScriptedServer(builder.Build());
        server._app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var before = server._asked.Count;
            server._asked.Enqueue(new Asked(context.Request.ContentLength, context.Request.Path, System.Text.Encoding.Latin1.GetString(body.ToArray()), context.Request.Headers.Authorization));
            try
            {
                await answer(context, before);
            }
            catch (OperationCanceledException)
            {
                // The client has gone.
            }
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>A server that answers everything in one way.</summary>
    public static Task<ScriptedServer> StartAsync(string contentType, string body, int status = 200) => StartAsync((context, _) => AnswerAsync(context, contentType, body, status));

    /// <summary>A server whose answers break off after their beginning.</summary>
    public static Task<ScriptedServer> StartCutAsync(string contentType, string beginning) => StartAsync(async (context, _) =>
    {
        await AnswerAsync(context, contentType, beginning);
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    public static Task AnswerAsync(HttpContext context, string contentType, string body, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    }

    /// <summary>The client of the product, with this server's address.</summary>
    public RemoteServer Connect(EngineKeys? keys = null, TimeProvider? time = null, string? model = null) => ConnectTo(Address, keys, time, model);

    public static RemoteServer ConnectTo(Uri address, EngineKeys? keys = null, TimeProvider? time = null, string? model = null) => new(
        new RemoteServerSettings(address, model),
        keys ?? new EngineKeys(Path.GetTempPath(), _ => null),
        new EngineOptions { RemoteSilenceSeconds = 30 },
        new OutboundHttp(new OutboundRequests(TimeProvider.System)),
        time ?? TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync(); // Answers that never end are cut.
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    internal sealed record Asked(long? Length, string Path, string Body, string? Key);
}
