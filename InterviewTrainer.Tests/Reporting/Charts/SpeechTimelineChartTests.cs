using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Charts;

public sealed class SpeechTimelineChartTests
{
    [Fact]
    public void Spans_GapsFromAQuarterSecond_ArePauses()
    {
        var model = new SpeechTimelineChart(new AnswerSignals { Speech = [new(500, 1000), new(1249, 2000), new(2250, 4000)] });

        Assert.Equal([(500, 1000, false), (1249, 2000, false), (2000, 2250, true), (2250, 4000, false)], model.Spans.Select(span => (span.StartMs, span.EndMs, span.IsPause)));
        Assert.Equal(4000, model.LengthMs);
        Assert.Equal(250, model.LongestPause?.Ms);
        Assert.Contains("x=\"12.5%\"", model.ToSvg(ChartPalette.Page), StringComparison.Ordinal);
        Assert.Contains("M50 32h", model.ToSvg(ChartPalette.Print, width: 400), StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_PlacedPauses_SayWhereTheyLie()
    {
        var model = new SpeechTimelineChart(new AnswerSignals
        {
            Speech = [new(0, 1000), new(1500, 2000), new(2500, 3000), new(3500, 4000)],
            Words = new WordEvidence
            {
                Status = WordStatus.Timed,
                Words = 9,
                Hesitations = HesitationHandling.Unknown,
                Pauses = [new(PausePlace.Within, 1000, 1500), new(PausePlace.Between, 2000, 2500), new(PausePlace.Unplaced, 3000, 3500)],
            },
        });

        Assert.Equal(["Speech", "Pause inside a clause", "Speech", "Pause between clauses", "Speech", "Pause", "Speech"], model.Spans.Select(span => span.Name));
        Assert.True(model.HasClauses);
        Assert.Contains("3 pauses, 1 of them inside a clause, the longest 0.5 s.", model.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_SpeechBeganBeforeTheQuestionEnded_StartsAtItsEnd()
    {
        var model = new SpeechTimelineChart(new AnswerSignals { Speech = [new(-300, 900)] });

        Assert.Equal(0, model.Spans[0].StartMs);
        Assert.Null(model.LongestPause);
    }

    [Fact]
    public void Spans_NoSpeech_IsEmptyAndHasALength()
    {
        var model = new SpeechTimelineChart(new AnswerSignals());

        Assert.Empty(model.Spans);
        Assert.DoesNotContain("NaN", model.ToSvg(ChartPalette.Print, width: 400), StringComparison.Ordinal);
    }
}
