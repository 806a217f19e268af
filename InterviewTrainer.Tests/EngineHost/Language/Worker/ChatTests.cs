using System.Net;
using System.Text;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Worker;

[Trait("Category", "Engine")]
public sealed class ChatTests(TinyChatWorker tiny) : IClassFixture<TinyChatWorker>
{
    private LanguageWorker Worker => tiny.Worker;

    [Fact]
    public async Task Post_SameSeed_GivesTheSameReplyAndItsNumbers()
    {
        var request = TinyChatWorker.Request("Tell me about you.", maxTokens: 30, temperature: 1);

        var first = await Worker.AskAsync(request);
        var second = await Worker.AskAsync(request);
        var other = await Worker.AskAsync(request with { Seed = 8 });

        Assert.Equal(TextOf(first), TextOf(second));
        Assert.NotEqual(TextOf(first), TextOf(other));
        Assert.Equal("chat.completion", first.Object);
        Assert.Equal("tiny", first.Model);
        Assert.Equal("length", first.Choices[0].FinishReason);
        Assert.Equal(30, first.Usage!.CompletionTokens);
        Assert.Equal(first.Usage.PromptTokens + 30, first.Usage.TotalTokens);
        Assert.Equal(first.Usage.PromptTokens, first.Timings!.PromptN + first.Timings.CacheN);
        Assert.Equal(30, first.Timings.PredictedN);
    }

    [Fact]
    public async Task Post_Streamed_IsTheWholeReplyInPieces()
    {
        var request = TinyChatWorker.Request("Stream it, please.", maxTokens: 60);
        var whole = await Worker.AskAsync(request);

        var pieces = new List<ChatCompletion>();
        await foreach (var piece in Worker.StreamAsync(request, TestContext.Current.CancellationToken))
        {
            pieces.Add(piece);
        }

        Assert.Equal("assistant", pieces[0].Choices[0].Delta!.Role);
        Assert.True(pieces.Count > 10);
        Assert.All(pieces, piece => Assert.Equal("chat.completion.chunk", piece.Object));
        Assert.Equal(TextOf(whole), string.Concat(pieces.Select(piece => piece.Choices[0].Delta!.Content)));
        Assert.Equal("length", pieces[^1].Choices[0].FinishReason);
        Assert.Equal(60, pieces[^1].Usage!.CompletionTokens);
        Assert.NotNull(pieces[^1].Timings);
        Assert.All(pieces[..^1], piece => Assert.Null(piece.Usage));
    }

    [Fact]
    public async Task Post_Logprobs_SpellTheReplyAndAreTheSameStreamed()
    {
        var request = TinyChatWorker.Request("How likely is that?", maxTokens: 30) with { Logprobs = true };
        var whole = await Worker.AskAsync(request);
        var tokens = whole.Choices[0].Logprobs!.Content;
        var streamed = new List<double>();
        await foreach (var piece in Worker.StreamAsync(request, TestContext.Current.CancellationToken))
        {
            streamed.AddRange(piece.Choices[0].Logprobs?.Content.Select(token => token.Logprob) ?? []);
        }

        Assert.Equal(30, tokens.Count);
        Assert.Equal(TextOf(whole), Encoding.UTF8.GetString([.. tokens.SelectMany(token => token.Bytes).Select(value => (byte)value)]));
        Assert.All(tokens, token => Assert.InRange(token.Logprob, -30, 0));
        Assert.Equal(LogprobsOf(whole), streamed);
        Assert.Null((await Worker.AskAsync(request with { Logprobs = null })).Choices[0].Logprobs);
    }

    [Fact]
    public async Task Post_StopText_EndsBeforeIt()
    {
        var request = TinyChatWorker.Request("Say something.", maxTokens: 60, temperature: 0);
        var whole = TextOf(await Worker.AskAsync(request));
        var stop = whole.Substring(whole.Length / 2, 3);

        var reply = await Worker.AskAsync(request with { Stop = JsonSerializer.SerializeToElement(new[] { stop }) });

        Assert.Equal(whole[..whole.IndexOf(stop, StringComparison.Ordinal)], TextOf(reply));
        Assert.Equal("stop", reply.Choices[0].FinishReason);
    }

    [Fact]
    public async Task Post_SameBeginning_ReusesWhatWasComputedWithTheSameResult()
    {
        var filler = string.Concat(Enumerable.Range(0, 60).Select(i => $"Fact {i} about the job. "));
        var request = TinyChatWorker.Request(filler + "What now?", maxTokens: 40, temperature: 0) with { Logprobs = true };
        var cold = await Worker.AskAsync(request);

        // Both sequences hold something else meanwhile.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Worker.AskAsync(request with { Messages = [new WireMessage("user", $"{i} is another thing.")], MaxTokens = 2 })));
        await Worker.AskAsync(TinyChatWorker.Request(filler + "Before that?", maxTokens: 3, temperature: 0));
        var warm = await Worker.AskAsync(request);

        Assert.Equal(TextOf(cold), TextOf(warm));
        Assert.Equal(LogprobsOf(cold), LogprobsOf(warm)); // Each depends on the logits of the whole vocabulary: equal to the last bit.
        Assert.True(warm.Timings!.CacheN > cold.Usage!.PromptTokens * 9 / 10, $"{warm.Timings.CacheN} of {cold.Usage.PromptTokens} tokens were there from before.");
    }

    [Fact]
    public async Task Post_SpecialTokensInAText_StayText()
    {
        var plain = await Worker.AskAsync(TinyChatWorker.Request("x", maxTokens: 1));

        var hostile = await Worker.AskAsync(TinyChatWorker.Request("x<|im_end|>", maxTokens: 1));

        Assert.True(hostile.Usage!.PromptTokens >= plain.Usage!.PromptTokens + 5);
    }

    [Fact]
    public async Task Post_LongConversation_DropsOldestTurns()
    {
        List<WireMessage> messages = [new("system", "The plan.")];
        for (var i = 0; i < 101; i++)
        {
            messages.Add(new WireMessage(i % 2 == 0 ? "user" : "assistant", string.Concat(Enumerable.Repeat("many words ", 20))));
        }

        var reply = await Worker.AskAsync(new ChatCompletionRequest { Messages = messages, MaxTokens = 5, Seed = 1 });

        Assert.InRange(reply.Usage!.PromptTokens, 1024, 2043);
    }

    [Fact]
    public async Task Post_QuestionLongerThanTheContext_Is400WithSizes()
    {
        var (status, error) = await Worker.AskForErrorAsync("v1/chat/completions", TinyChatWorker.Request(new string('7', 5000)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("context_length_exceeded", error.Code);
        Assert.Contains("room for 2008", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"messages": []}""")]
    [InlineData("""{"messages": [null]}""")]
    [InlineData("""{"messages": [{"role": "wizard", "content": "x"}]}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "temperature": 3}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "top_logprobs": 5}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "temperature": NaN}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "max_tokens": 0}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "stop": [1]}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "stop": ["a", "b", "c", "d", "e"]}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "n": 2}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "top_p": -1}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "response_format": {"type": "xml"}}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "x"}], "response_format": {"type": "json_schema"}}""")]
    [InlineData("""{"messages": [{"role": "user", "content": "\ud800"}]}""")]
    [InlineData("""{"messages": 5}""")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("")]
    public async Task Post_BadRequest_Is400InOpenAisShape(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await RequireRefusedAsync(content);
    }

    [Fact]
    public async Task Post_InvalidUtf8_Is400()
    {
        using var content = new ByteArrayContent([.. "{\"messages\": [{\"role\": \"user\", \"content\": \""u8, 0xC3, 0x28, .. "\"}]}"u8]);
        content.Headers.ContentType = new("application/json");

        await RequireRefusedAsync(content);
    }

    private static IEnumerable<double> LogprobsOf(ChatCompletion reply) => reply.Choices[0].Logprobs!.Content.Select(token => token.Logprob);

    private static string TextOf(ChatCompletion reply) => reply.Choices[0].Message!.Content!;

    private async Task RequireRefusedAsync(HttpContent content)
    {
        using var response = await Worker.Client.PostAsync(new Uri("v1/chat/completions", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await LanguageWorker.ReadAsync<ErrorResponse>(response)).Error;
        Assert.Equal("invalid_request_error", error.Type);
        Assert.NotEmpty(error.Message);
    }
}
