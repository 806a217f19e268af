using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class CachingSynthesizerTests
{
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);
    private readonly AudioCache _cache = new(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Synthesize_Again_SaysTheSameWithoutTheEngine()
    {
        var engine = new SpeakingEngine(_ => [CuedSynthesizer.Speech(0.5, 22_050), CuedSynthesizer.Speech(0.25, 22_050)]);
        var voice = new CachingSynthesizer(engine, _cache);

        var first = await SpeakAsync(voice);
        var again = await SpeakAsync(voice);

        Assert.Single(engine.Texts);
        Assert.Equal(first.SelectMany(chunk => chunk.Pcm.ToArray()), again.SelectMany(chunk => chunk.Pcm.ToArray()));
        Assert.Equal(22_050, Assert.Single(again).SampleRateHz);
    }

    [Fact]
    public async Task Synthesize_BrokenOff_IsNotKept()
    {
        var engine = new CuedSynthesizer();
        var voice = new CachingSynthesizer(engine, _cache);

        var failing = SpeakAsync(voice);
        engine.Give(0.5).Fail();
        await Assert.ThrowsAsync<SpeechSynthesisException>(() => failing);

        await using (var leaving = voice.SynthesizeAsync("text", Voice, Token).GetAsyncEnumerator(Token))
        {
            engine.Give(0.5);
            Assert.True(await leaving.MoveNextAsync());
        }

        Assert.Equal(0, _cache.Bytes);
    }

    [Fact]
    public async Task Synthesize_SilenceOrMoreThanTheCacheHolds_IsGivenButNotKept()
    {
        await SpeakAsync(new CachingSynthesizer(new SpeakingEngine(_ => [CuedSynthesizer.Chunk(new short[100], 16_000)]), _cache));
        var tooLong = await SpeakAsync(new CachingSynthesizer(new SpeakingEngine(_ => Enumerable.Repeat(CuedSynthesizer.Speech(10, 16_000), 4)), _cache));

        Assert.Equal(4, tooLong.Count);
        Assert.Equal(0, _cache.Bytes);
    }

    [Fact]
    public async Task Synthesize_TheSameTwiceAtOnce_BothAreSpoken()
    {
        var engine = new CuedSynthesizer();
        var voice = new CachingSynthesizer(engine, _cache);
        engine.Give(0.5);
        var first = SpeakAsync(voice);
        var second = SpeakAsync(voice);
        engine.Give(0.25).End();

        Assert.NotEmpty(await first);
        await second;
        Assert.NotNull(_cache.Find(voice.Name, Voice, "text"));
    }

    private static Task<List<PcmChunk>> SpeakAsync(CachingSynthesizer voice) => voice.SynthesizeAsync("text", Voice, Token).ToListAsync(Token).AsTask();
}
