using InterviewTrainer.Core.Signals;
using Xunit;

namespace InterviewTrainer.Tests.Signals;

public sealed class SpeechRateTests
{
    [Fact]
    public void WithWords_HeardWords_GivesBothRates()
    {
        var signals = new AnswerSignals { AnswerMs = 60_000, SpeechMs = 45_000 }.WithWords(120);

        Assert.Equal(120, signals.SpeakingRateWpm);
        Assert.Equal(160, signals.ArticulationRateWpm);
    }

    [Theory]
    [InlineData(2_999, 10)]
    [InlineData(0, 10)]
    [InlineData(30_000, 0)]
    public void WithWords_TooShortOrNoWords_GivesNoRate(int answerMs, int words)
    {
        var signals = new AnswerSignals { AnswerMs = answerMs, SpeechMs = answerMs }.WithWords(words);

        Assert.Null(signals.SpeakingRateWpm);
        Assert.Null(signals.ArticulationRateWpm);
    }

    [Fact]
    public void WithWords_ThreeSeconds_IsEnough()
    {
        Assert.Equal(160, new AnswerSignals { AnswerMs = 3_000, SpeechMs = 3_000 }.WithWords(8).SpeakingRateWpm);
    }

    [Fact]
    public void WithWords_NegativeCount_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerSignals().WithWords(-1));
    }
}
