using InterviewTrainer.Core.VoiceActivity;
using Xunit;

namespace InterviewTrainer.Tests.VoiceActivity;

public sealed class EndpointerTests
{
    private static readonly TimeSpan TwoSeconds = TimeSpan.FromSeconds(2);
    private readonly Endpointer _endpointer = new();

    [Fact]
    public void HasEnded_BeforeAnySpeech_IsNeverTrue()
    {
        Assert.False(_endpointer.HasEnded(now: 10_000_000, TwoSeconds));
        Assert.Equal(TimeSpan.Zero, _endpointer.Silence(10_000_000));
        Assert.Null(_endpointer.UtteranceStart);
    }

    [Fact]
    public void HasEnded_WhileSpeaking_IsFalseHoweverLong()
    {
        _endpointer.Accept(new SpeechBoundary.Started(1_000));

        Assert.False(_endpointer.HasEnded(now: 10_000_000, TimeSpan.Zero));
        Assert.Equal(1_000, _endpointer.UtteranceStart);
    }

    [Theory]
    [InlineData(16_000 + 31_999, false)]
    [InlineData(16_000 + 32_000, true)]
    [InlineData(16_000 - 1, false)]
    public void HasEnded_AfterSpeech_CountsFromItsLastSample(long now, bool expected)
    {
        _endpointer.Accept(new SpeechBoundary.Started(1_000));
        _endpointer.Accept(new SpeechBoundary.Ended(16_000));

        Assert.Equal(expected, _endpointer.HasEnded(now, TwoSeconds));
    }

    [Fact]
    public void HasEnded_PatienceChangesMeanwhile_GoesByTheNewOne()
    {
        _endpointer.Accept(new SpeechBoundary.Started(0));
        _endpointer.Accept(new SpeechBoundary.Ended(16_000));

        Assert.False(_endpointer.HasEnded(now: 32_000, TwoSeconds));
        Assert.True(_endpointer.HasEnded(now: 32_000, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Accept_SpeechAgainWithinPatience_GoesOnWithTheSameUtterance()
    {
        _endpointer.Accept(new SpeechBoundary.Started(0));
        _endpointer.Accept(new SpeechBoundary.Ended(16_000));
        _endpointer.Accept(new SpeechBoundary.Started(40_000));

        Assert.False(_endpointer.HasEnded(now: 100_000, TwoSeconds));
        _endpointer.Accept(new SpeechBoundary.Ended(50_000));
        Assert.Equal(0, _endpointer.UtteranceStart);
        Assert.Equal(50_000, _endpointer.LastSpeechEnd);
        Assert.Equal(TimeSpan.FromSeconds(1), _endpointer.Silence(66_000));
    }

    [Fact]
    public void Reset_InSilence_WaitsForNewSpeech()
    {
        _endpointer.Accept(new SpeechBoundary.Started(0));
        _endpointer.Accept(new SpeechBoundary.Ended(16_000));

        _endpointer.Reset(now: 60_000);

        Assert.False(_endpointer.HasEnded(now: 10_000_000, TwoSeconds));
    }

    [Fact]
    public void Reset_WhileSpeaking_CountsTheRestAsTheNewUtterance()
    {
        _endpointer.Accept(new SpeechBoundary.Started(0));

        _endpointer.Reset(now: 16_000);
        _endpointer.Accept(new SpeechBoundary.Ended(32_000));

        Assert.Equal(16_000, _endpointer.UtteranceStart);
        Assert.True(_endpointer.HasEnded(now: 64_000, TwoSeconds));
    }
}
