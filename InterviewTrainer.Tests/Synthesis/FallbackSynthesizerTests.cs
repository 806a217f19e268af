using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class FallbackSynthesizerTests
{
    private const string Text = "Tell me about a decision that you regret, and what you would do differently now.";
    private const string SecondClause = "and what you would do differently now.";
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);

    private readonly VirtualTime _time = new();
    private readonly SpeakingEngine _espeak = new(_ => [CuedSynthesizer.Speech(1, 22_050)], "espeak-ng");
    private readonly List<VoiceFallback?> _told = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, PcmChunk[]> Garbage => new()
    {
        { "It made no sound.", [] },
        { "It made no sound.", [CuedSynthesizer.Chunk(new short[8000], 24_000)] },
        { "It gave half a sample.", [new PcmChunk(new byte[7], 24_000)] },
        { "It gave sound of 0 samples a second.", [new PcmChunk(new byte[8], 0)] },
        { "It gave noise at full scale.", [CuedSynthesizer.Chunk([.. Enumerable.Repeat(short.MinValue, 800)], 24_000)] },
    };

    [Fact]
    public async Task Synthesize_TheFirstSpeaks_TheOthersAreNotAsked()
    {
        var engine = new SpeakingEngine(_ => [CuedSynthesizer.Speech(2, 24_000)], "kokoro");

        var chunks = await SpeakAsync(Over(engine));

        Assert.Equal(2, Seconds(chunks), 3);
        Assert.Empty(_espeak.Texts);
        Assert.Empty(_told);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Synthesize_TheFirstGivesNoSpeech_TheNextSaysTheWholeSentence(string reason, PcmChunk[] garbage)
    {
        var voices = Over(new SpeakingEngine(_ => garbage, "kokoro"));

        await SpeakAsync(voices);

        Assert.Equal([Text], _espeak.Texts);
        Assert.Equal([new VoiceFallback("kokoro", "espeak-ng", reason)], _told);
        Assert.Equal("espeak-ng", voices.Name);
    }

    [Fact]
    public async Task Synthesize_TheFirstThrowsAnything_TheNextSaysTheWholeSentence()
    {
        await SpeakAsync(Over(new SpeakingEngine(_ => throw new InvalidOperationException("The worker is off."), "kokoro")));

        Assert.Equal([Text], _espeak.Texts);
        Assert.Equal("The worker is off.", Assert.Single(_told)!.Reason);
    }

    [Fact]
    public async Task Synthesize_TheFirstFailsInTheMiddle_TheNextGoesOnFromTheFollowingClauseAtTheSameRate()
    {
        var engine = new CuedSynthesizer("kokoro", 24_000);
        var speaking = SpeakAsync(Over(engine));
        engine.Give(1).Give(1).Fail();

        var chunks = await speaking;

        Assert.Equal([SecondClause], _espeak.Texts);
        Assert.All(chunks, chunk => Assert.Equal(24_000, chunk.SampleRateHz));
        Assert.Equal(3, Seconds(chunks), 3);
    }

    [Fact]
    public async Task Synthesize_TheFirstFailsAtTheVeryEnd_NothingIsSaidTwice()
    {
        var engine = new CuedSynthesizer("kokoro");
        var speaking = SpeakAsync(Over(engine));
        engine.Give(6).Fail();

        Assert.Equal(6, Seconds(await speaking), 3);
        Assert.Empty(_espeak.Texts);
    }

    [Theory]
    [InlineData(0, Text)]
    [InlineData(2, SecondClause)]
    public async Task Synthesize_TheFirstHangs_IsStoppedAfterThePatience(double given, string said)
    {
        var engine = new CuedSynthesizer("kokoro");
        var speaking = SpeakAsync(Over(engine));
        _time.Advance(TimeSpan.FromSeconds(4.9));
        if (given > 0)
        {
            engine.Give(given); // Another 5 s from here.
            _time.Advance(TimeSpan.FromSeconds(4.9));
        }

        Assert.Empty(_espeak.Texts);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        await speaking;
        Assert.Equal([said], _espeak.Texts);
        Assert.Equal(0, engine.Active);
    }

    [Fact]
    public async Task Synthesize_SoundWithoutEnd_IsCutOffAndTheRateMayNotChange()
    {
        var endless = new SpeakingEngine(_ => Enumerable.Repeat(CuedSynthesizer.Speech(1, 16_000), int.MaxValue), "endless");
        await SpeakAsync(Over(endless));
        Assert.Contains("far too long", Assert.Single(_told)!.Reason, StringComparison.Ordinal);

        _told.Clear();
        await SpeakAsync(Over(new SpeakingEngine(_ => [CuedSynthesizer.Speech(1, 16_000), CuedSynthesizer.Speech(1, 24_000)], "wavering")));
        Assert.Equal("It gave sound of 24000 samples a second after 16000.", Assert.Single(_told)!.Reason);
    }

    [Fact]
    public async Task Synthesize_AfterAFailure_TheFirstRestsAndIsThenTriedAgain()
    {
        var broken = true;
        var engine = new SpeakingEngine(_ => broken ? [] : [CuedSynthesizer.Speech(1, 24_000)], "kokoro");
        var voices = Over(engine);
        await SpeakAsync(voices);
        broken = false;

        await SpeakAsync(voices);
        Assert.Single(engine.Texts);
        Assert.NotNull(voices.Fallback);
        _time.Advance(TimeSpan.FromSeconds(31));
        await SpeakAsync(voices);

        Assert.Equal(2, engine.Texts.Count);
        Assert.Null(voices.Fallback);
        Assert.Equal("kokoro", voices.Name);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public async Task Synthesize_NoneCanSpeak_ThrowsTheLastReasonAndSaysSo()
    {
        var voices = Over(new SpeakingEngine(_ => [], "kokoro"), last: new SpeakingEngine(_ => throw new SpeechSynthesisException("Install espeak-ng."), "espeak-ng"));

        var exception = await Assert.ThrowsAsync<SpeechSynthesisException>(() => SpeakAsync(voices));

        Assert.EndsWith("espeak-ng: Install espeak-ng.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(new VoiceFallback("espeak-ng", null, "Install espeak-ng."), voices.Fallback);
    }

    [Fact]
    public async Task Synthesize_Cancelled_IsNoFailure()
    {
        using var stop = new CancellationTokenSource();
        var engine = new CuedSynthesizer("kokoro");
        var speaking = Over(engine).SynthesizeAsync(Text, Voice, stop.Token).ToListAsync(Token).AsTask();
        Assert.Equal(1, engine.Active);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.Equal(0, engine.Active);
        Assert.Empty(_espeak.Texts);
        Assert.Empty(_told);
    }

    private FallbackSynthesizer Over(ISpeechSynthesizer first, ISpeechSynthesizer? last = null)
    {
        var voices = new FallbackSynthesizer([first, last ?? _espeak], TimeSpan.FromSeconds(5), _time, NullLogger<FallbackSynthesizer>.Instance);
        voices.FallbackChanged += () => _told.Add(voices.Fallback);
        return voices;
    }

    private static Task<List<PcmChunk>> SpeakAsync(FallbackSynthesizer voices) => voices.SynthesizeAsync(Text, Voice, Token).ToListAsync(Token).AsTask();

    private static double Seconds(IEnumerable<PcmChunk> chunks) => chunks.Sum(chunk => chunk.Duration.TotalSeconds);
}
