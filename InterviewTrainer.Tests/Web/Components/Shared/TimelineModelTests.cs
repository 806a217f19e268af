using InterviewTrainer.Core.Signals;
using InterviewTrainer.Web.Components.Shared;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Shared;

public sealed class TimelineModelTests
{
    [Fact]
    public void Spans_GapsFromAQuarterSecond_ArePauses()
    {
        var model = new TimelineModel(new AnswerSignals { Speech = [new(500, 1000), new(1249, 2000), new(2250, 4000)] });

        Assert.Equal([(500, 1000, false), (1249, 2000, false), (2000, 2250, true), (2250, 4000, false)], model.Spans.Select(span => (span.StartMs, span.EndMs, span.IsPause)));
        Assert.Equal(4000, model.LengthMs);
        Assert.Equal(250, model.LongestPause?.Ms);
        Assert.Equal("12.5%", model.Percent(500));
    }

    [Fact]
    public void Spans_SpeechBeganBeforeTheQuestionEnded_StartsAtItsEnd()
    {
        var model = new TimelineModel(new AnswerSignals { Speech = [new(-300, 900)] });

        Assert.Equal(0, model.Spans[0].StartMs);
        Assert.Null(model.LongestPause);
    }

    [Fact]
    public void Spans_NoSpeech_IsEmptyAndHasALength()
    {
        var model = new TimelineModel(new AnswerSignals());

        Assert.Empty(model.Spans);
        Assert.Equal("0%", model.Percent(0));
    }
}
