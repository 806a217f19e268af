using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class PrefetchedSpeechTests
{
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);
    private readonly CuedSynthesizer _engine = new();
    private readonly Queue<string> _texts = new(["one", "two", "three", "four"]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Speak_WhileAPieceIsTaken_MakesTheNextAndNoMore()
    {
        await using var speech = Speak().GetAsyncEnumerator(Token);
        var first = speech.MoveNextAsync();
        Assert.Equal(["one"], _engine.Begun);

        _engine.Give(0.1);
        Assert.True(await first);
        Assert.Equal(["one"], _engine.Begun); // Two at once would make the first slower.

        _engine.Give(0.2).End();
        Assert.Equal(["one", "two"], _engine.Begun);
        _engine.Give(0.3).End();
        Assert.Equal(["one", "two"], _engine.Begun);

        Assert.True(await speech.MoveNextAsync());
        Assert.Equal(0.2, speech.Current.Duration.TotalSeconds, 3);
        Assert.Equal(["one", "two"], _engine.Begun);

        Assert.True(await speech.MoveNextAsync());
        Assert.Equal(0.3, speech.Current.Duration.TotalSeconds, 3);
        Assert.Equal(["one", "two", "three"], _engine.Begun);
    }

    [Fact]
    public async Task Speak_ToTheEnd_IsInOrderWhateverTheEnginesRate()
    {
        var engine = new SpeakingEngine(text => [CuedSynthesizer.Speech(0.1 * text.Length, text == "two" ? 22_050 : 16_000)]);

        var chunks = await PrefetchedSpeech.SpeakAsync(Next, engine, Voice, Token).ToListAsync(Token);

        Assert.All(chunks, chunk => Assert.Equal(16_000, chunk.SampleRateHz));
        Assert.Equal(["one", "two", "three", "four"], engine.Texts);
        Assert.Equal(1.5, chunks.Sum(chunk => chunk.Duration.TotalSeconds), 3);
    }

    [Fact]
    public async Task Speak_ALaterPieceFails_IsThrownAfterTheSoundBeforeIt()
    {
        await using var speech = Speak().GetAsyncEnumerator(Token);
        var first = speech.MoveNextAsync();
        _engine.Give(0.1).Give(0.1).End();
        _engine.Fail();

        Assert.True(await first);
        Assert.True(await speech.MoveNextAsync());
        await Assert.ThrowsAsync<SpeechSynthesisException>(async () => await speech.MoveNextAsync());
        Assert.Equal(["one", "two"], _engine.Begun);
    }

    [Fact]
    public async Task Speak_TextThatFails_IsThrown()
    {
        var speech = PrefetchedSpeech.SpeakAsync(() => throw new IOException("the stream broke"), _engine, Voice, Token);

        await Assert.ThrowsAsync<IOException>(async () => await speech.ToListAsync(Token));
        Assert.Empty(_engine.Begun);
    }

    [Fact]
    public async Task Speak_TheTakerLeaves_NothingIsMadeAnyMore()
    {
        await using (var speech = Speak().GetAsyncEnumerator(Token))
        {
            var first = speech.MoveNextAsync();
            _engine.Give(0.1).End();
            Assert.True(await first);
            Assert.Equal((2, 1), (_engine.Begun.Count, _engine.Active));
        }

        Assert.Equal((2, 0), (_engine.Begun.Count, _engine.Active));
    }

    [Fact]
    public async Task Speak_Cancelled_EndsAtOnceAndNothingIsMadeAnyMore()
    {
        using var stop = new CancellationTokenSource();
        await using var speech = PrefetchedSpeech.SpeakAsync(Next, _engine, Voice, stop.Token).GetAsyncEnumerator(Token);
        var first = speech.MoveNextAsync();
        Assert.Equal(1, _engine.Active);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
        Assert.Equal((1, 0), (_engine.Begun.Count, _engine.Active));
    }

    private IAsyncEnumerable<PcmChunk> Speak() => PrefetchedSpeech.SpeakAsync(Next, _engine, Voice, Token);

    private ValueTask<string?> Next() => ValueTask.FromResult(_texts.TryDequeue(out var text) ? text : null);
}
