using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Pages.Debrief;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

public sealed class PaceModelTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("word", 50));

    [Fact]
    public void Of_EvenWords_IsTheirRateInEachWindow()
    {
        var pace = PaceModel.Of(Answer());

        Assert.Equal(11, pace.Points.Count);
        Assert.Equal(5_800, pace.Points[0].AtMs);
        Assert.All(pace.Points.Take(10), point => Assert.InRange(point.Value, 90, 108));
        Assert.StartsWith("Words a minute, ", pace.Title(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TypedUnsureOrUntimed_IsNothing()
    {
        Assert.Empty(PaceModel.Of(Answer(turn => turn.AnswerSource = AnswerSource.Typed)).Points);
        Assert.Empty(PaceModel.Of(Answer(turn => turn.Signals = turn.Signals! with { WordConfidence = 0.1 })).Points);
        Assert.Empty(PaceModel.Of(Answer(turn => turn.Words = turn.Words! with { Timed = [] })).Points);
        Assert.Empty(PaceModel.Of(Answer(turn => turn.Signals = null)).Points);
    }

    [Fact]
    public void Band_TooFewWindows_IsNone()
    {
        Assert.Null(PaceModel.Band([PaceModel.None]));
        Assert.NotNull(PaceModel.Band([PaceModel.Of(Answer())]));
    }

    private static Turn Answer(Action<Turn>? change = null)
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Ask(Words);
        turn.Words = turn.Words! with { Timed = SampleInterviews.Timed(Words) };
        change?.Invoke(turn);
        return turn;
    }
}
