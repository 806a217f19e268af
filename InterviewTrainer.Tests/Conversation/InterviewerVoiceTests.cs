using System.Threading.Channels;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>What a room is given to play, and when; in virtual time.</summary>
public sealed class InterviewerVoiceTests
{
    private const string TwoSentences = "Thank you. What was your part in that?";
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);

    private readonly VirtualTime _time = new();
    private readonly ScriptedRoom _room = new();
    private readonly CuedSynthesizer _engine = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Speak_TwoSentences_MakesTheSecondWhileTheFirstPlays()
    {
        var speaking = Speak(TwoSentences);
        _engine.Give(2).End();
        Assert.Equal(["Thank you.", "What was your part in that?"], _engine.Begun);
        Assert.InRange(_room.Played.TotalSeconds, 0.3, 0.38);

        _engine.Give(1).End();
        Wait(2.5);
        Assert.InRange(_room.Played.TotalSeconds, 2.8, 2.88);
        Assert.False(speaking.IsCompleted);
        Wait(0.5);

        Assert.InRange((await speaking)!.Value.TotalMilliseconds, 1, 340);
        Assert.Equal(3, _room.Played.TotalSeconds, 3);
        Assert.Equal([1], _room.Begun);
        Assert.Equal([1], _room.Ended);
    }

    [Fact]
    public async Task Speak_TheEngineIsSlow_RunsNoFurtherAheadAfterTheGap()
    {
        var speaking = Speak(TwoSentences);
        _engine.Give(1).End();
        Wait(5);
        _engine.Give(3).End();

        Assert.InRange(_room.Played.TotalSeconds, 1.3, 1.38);
        Wait(2.7);

        Assert.Equal(0.3, (await speaking)!.Value.TotalSeconds, 1);
    }

    [Fact]
    public async Task Speak_TextThatComesBitByBit_IsHeardFromTheFirstSentenceOn()
    {
        var text = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { AllowSynchronousContinuations = true });
        var speaking = Create().SpeakAsync(_room, 1, text.Reader.ReadAllAsync(Token), Voice, new PlayedText(), Token);
        text.Writer.TryWrite("Thank you. Wh");
        Assert.Equal(["Thank you."], _engine.Begun);
        _engine.Give(0.2).End();
        Assert.Equal(0.2, _room.Played.TotalSeconds, 3);

        text.Writer.TryWrite("at was your part in that?");
        Assert.Single(_engine.Begun);
        text.Writer.Complete();
        Assert.Equal("What was your part in that?", _engine.Begun[^1]);
        _engine.Give(0.2).End();
        Wait(1);

        Assert.NotNull(await speaking);
        Assert.Equal(0.4, _room.Played.TotalSeconds, 3);
    }

    [Fact]
    public async Task Speak_StoppedInMidSentence_LeavesNothingBehind()
    {
        using var stop = new CancellationTokenSource();
        var speaking = Create().SpeakAsync(_room, 1, TwoSentences, Voice, new PlayedText(), stop.Token);
        _engine.Give(5).End();
        Wait(1);
        var played = _room.Played;
        Assert.Equal(1, _engine.Active);

        stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.Equal(0, _engine.Active);
        Wait(10);
        Assert.Equal(played, _room.Played);
        Assert.Empty(_room.Ended);
    }

    [Fact]
    public async Task Speak_TheEngineFailsBeforeAnySound_TheBrowserIsGivenEverything()
    {
        var text = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { AllowSynchronousContinuations = true });
        var speaking = Create().SpeakAsync(_room, 1, text.Reader.ReadAllAsync(Token), Voice, new PlayedText(), Token);
        text.Writer.TryWrite("Thank you. What was ");
        _engine.Fail();
        Assert.Empty(_room.AskedOfBrowser);
        text.Writer.TryWrite("your part in that?");
        text.Writer.Complete();

        Assert.Null(await speaking);
        Assert.Equal([TwoSentences], _room.AskedOfBrowser);
        Assert.Empty(_room.Begun);
    }

    [Fact]
    public async Task Speak_TheEngineFailsLater_EndsWithWhatWasHeard()
    {
        var speaking = Speak(TwoSentences);
        _engine.Give(0.2).End();
        _engine.Fail();

        Assert.NotNull(await speaking);
        Assert.Empty(_room.AskedOfBrowser);
        Assert.Equal([1], _room.Ended);
    }

    [Fact]
    public async Task Speak_TheFirstEngineFailsInMidSentence_TheSecondFinishesIt()
    {
        var espeak = new SpeakingEngine(text => [CuedSynthesizer.Speech(text.Length * 0.01, 22_050)], "espeak-ng");
        var voices = new FallbackSynthesizer([_engine, espeak], TimeSpan.FromSeconds(5), _time, NullLogger<FallbackSynthesizer>.Instance);
        var speaking = Create(voices).SpeakAsync(_room, 1, "Thank you. Tell me about a decision that you regret, and what you would do now.", Voice, new PlayedText(), Token);
        _engine.Give(1).End();
        _engine.Give(2).Fail();
        Wait(4);

        Assert.NotNull(await speaking);
        Assert.Equal(["and what you would do now."], espeak.Texts);
        Assert.Equal(3.26, _room.Played.TotalSeconds, 3);
        Assert.Equal([1], _room.Begun);
        Assert.Equal([1], _room.Ended);
    }

    private InterviewerVoice Create(ISpeechSynthesizer? engine = null) => new(new FixedVoice(engine ?? _engine), _time, NullLogger.Instance);

    private Task<TimeSpan?> Speak(string text) => Create().SpeakAsync(_room, 1, text, Voice, new PlayedText(), Token);

    private void Wait(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));
}
