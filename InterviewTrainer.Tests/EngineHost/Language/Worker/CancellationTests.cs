using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Worker;

[Trait("Category", "Engine")]
public sealed class CancellationTests(TinyChatWorker tiny) : IClassFixture<TinyChatWorker>
{
    private const int Cancellations = 100;
    private const int WarmUp = 30;
    private const long MostGrowth = 10 << 20;

    private LanguageWorker Worker => tiny.Worker;

    [Fact]
    public async Task Stream_CallerGone_FreesItsSequenceAndTheNextReplyIsRight()
    {
        var request = TinyChatWorker.Request("Go on for ever.", maxTokens: 1900, temperature: 0);
        var expected = await Worker.AskAsync(request with { MaxTokens = 20 });

        await CancelAfterAsync(request, pieces: 3);
        await Worker.WaitUntilIdleAsync();

        Assert.Equal(expected.Choices[0].Message!.Content, (await Worker.AskAsync(request with { MaxTokens = 20 })).Choices[0].Message!.Content);
    }

    [Fact]
    public async Task Stream_100RandomCancellations_MemoryStaysAndSoDoTheReplies()
    {
        var random = new Random(4);
        var probe = TinyChatWorker.Request("Still the same?", maxTokens: 20, temperature: 0);
        var expected = (await Worker.AskAsync(probe)).Choices[0].Message!.Content;
        await CancelManyAsync(WarmUp, random);
        var before = Worker.ResidentBytes;

        await CancelManyAsync(Cancellations, random);

        Assert.InRange(Worker.ResidentBytes - before, long.MinValue, MostGrowth);
        Assert.Equal(expected, (await Worker.AskAsync(probe)).Choices[0].Message!.Content);
        Assert.False(Worker.HasEnded);
    }

    private async Task CancelManyAsync(int count, Random random)
    {
        for (var i = 0; i < count; i++)
        {
            // Prompts of all lengths: some are cut while they are computed, some while the reply is.
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(word => $"{(word * 7919) + i} "));
            await CancelAfterAsync(TinyChatWorker.Request(text, maxTokens: 500, seed: i), random.Next(20));
        }

        await Worker.WaitUntilIdleAsync();
    }

    private async Task CancelAfterAsync(ChatCompletionRequest request, int pieces)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var seen = 0;
        try
        {
            await foreach (var _ in Worker.StreamAsync(request, gone.Token))
            {
                if (seen++ >= pieces)
                {
                    await gone.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }
    }
}
