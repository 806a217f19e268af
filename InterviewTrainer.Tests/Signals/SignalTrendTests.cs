using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Signals;

public sealed class SignalTrendTests
{
    [Fact]
    public void Of_SeveralAnswers_GivesTheMedianOfWhatWasMeasured()
    {
        var trend = SignalTrend.Of(
        [
            (Answer(latencyMs: 900, longestPauseMs: 400, share: 0.9, loudness: -20), AnswerSource.None),
            (Answer(latencyMs: 2_100, longestPauseMs: null, share: 0.7, loudness: -30), AnswerSource.BrowserOnDevice),
            (Answer(latencyMs: 1_500, longestPauseMs: 1_000, share: 0.8, loudness: -22), AnswerSource.None),
            (null, AnswerSource.None),
        ]);

        Assert.Equal(SignalTrend.Definitions, trend.Select(reading => reading.Definition));
        Assert.Equal(["1.5 s", "0.7 s", "80%", "\u221222 dB", "not measured"], trend.Select(reading => reading.Display));
        Assert.NotNull(trend[^1].NotMeasuredBecause);
    }

    [Fact]
    public void Of_TypedAnswer_DoesNotMoveTheTiming()
    {
        var trend = SignalTrend.Of(
        [
            (Answer(latencyMs: 1_000, longestPauseMs: 300, share: 0.9, loudness: -20), AnswerSource.None),
            (Answer(latencyMs: 9_000, longestPauseMs: 9_000, share: 0.1, loudness: -20), AnswerSource.Typed),
        ]);

        Assert.Equal(1.0, trend[0].Value);
        Assert.Equal(0.3, trend[1].Value);
        Assert.Equal(90, trend[2].Value);
    }

    [Fact]
    public void Of_NoAnswers_MeasuresNothing()
    {
        Assert.All(SignalTrend.Of([]), reading => Assert.Null(reading.Value));
    }

    private static AnswerSignals Answer(int latencyMs, int? longestPauseMs, double share, double loudness) => new()
    {
        ResponseLatencyMs = latencyMs,
        AnswerMs = 10_000,
        SpeechMs = 8_000,
        Speech = [new SpeechSpan(latencyMs, latencyMs + 10_000)],
        PauseCount = longestPauseMs is null ? 0 : 1,
        LongestPauseMs = longestPauseMs,
        SpeakingShare = share,
        LoudnessDbfs = loudness,
    };
}
