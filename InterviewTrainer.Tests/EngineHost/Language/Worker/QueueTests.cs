using System.Net;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Worker;

[Trait("Category", "Engine")]
public sealed class QueueTests
{
    [Fact]
    public async Task Post_NoTurnInTime_Is429WithRetryAfter()
    {
        await using var worker = await LanguageWorker.StartAsync(path => RandomModel.WriteTinyChat(path), "--context", "8192", "--parallel", "1", "--queue-seconds", "0.05");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = worker.StreamAsync(TinyChatWorker.LongRequest("Keep it busy."), stop.Token).GetAsyncEnumerator(stop.Token);
        Assert.True(await running.MoveNextAsync());
        Assert.Equal(1, (await worker.HealthAsync()).Active);

        using var response = await worker.PostAsync("v1/chat/completions", TinyChatWorker.Request("Me too."));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
        var error = (await LanguageWorker.ReadAsync<ErrorResponse>(response)).Error;
        Assert.Equal("queue_full", error.Code);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await running.MoveNextAsync())
            {
            }
        });
        await worker.WaitUntilIdleAsync();
        await worker.AskAsync(TinyChatWorker.Request("Now?", maxTokens: 2));
    }

    [Fact]
    public async Task Post_ThreeChatsAtOnce_AreAnsweredSideBySide()
    {
        await using var worker = await LanguageWorker.StartAsync(path => RandomModel.WriteTinyChat(path), "--context", "8192", "--parallel", "3", "--queue-seconds", "600");
        var token = TestContext.Current.CancellationToken;
        var streams = Enumerable.Range(0, 3).Select(i => worker.StreamAsync(TinyChatWorker.LongRequest($"Chat {i}"), token).GetAsyncEnumerator(token)).ToList();

        // All begin and go on, so none waits for the end of another.
        for (var piece = 0; piece < 5; piece++)
        {
            foreach (var stream in streams)
            {
                Assert.True(await stream.MoveNextAsync());
            }
        }

        Assert.Equal(3, (await worker.HealthAsync()).Active);
        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }

        await worker.WaitUntilIdleAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => worker.AskAsync(TinyChatWorker.Request($"Chat {i}", maxTokens: 5))));
        Assert.All(replies, reply => Assert.InRange(reply.Usage!.CompletionTokens, 1, 5));
    }
}
