using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench;
using InterviewTrainer.Web.Commands.Bench.Conversation;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Conversation;

/// <summary>That the bench runs and what it prints; how fast anything is it says itself, in a Release build.</summary>
[Collection<RealTime>]
public sealed class ConversationBenchTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_TwoInterviews_MeasuresEachTurnAndTheMemoryOfListening()
    {
        var report = await ConversationBench.RunAsync(new ConversationBenchSettings(Interviews: 2, Turns: 1, TurnsAlone: 1, Frames: 20), TextWriter.Null, TestContext.Current.CancellationToken);

        Assert.Equal("conversation", report.Bench);
        Assert.Equal(2, (int?)report.Figures["interviews_at_once"]);
        Assert.Equal(2, (int?)report.Figures["turns"]);
        Assert.Equal(1, (int?)report.Figures["single_turns"]);
        Assert.True((double?)report.Figures["overhead_p95_ms"] > 0);
        Assert.True((double?)report.Figures["single_p95_ms"] > 0);

        // A frame of speech is handed on as sound: its samples at least.
        Assert.True((double?)report.Figures["bytes_per_frame"] > 480);
    }

    [Fact]
    public void Report_OverBudget_SaysWhichFigure()
    {
        var (fast, slow, slowest) = (Times(59), Times(61), Times(151));

        Assert.Empty(ConversationBench.Report(50, slow, fast, 1_000).OverBudget);
        Assert.Equal(["single_p95_ms is 61, over its budget of 60."], ConversationBench.Report(50, slow, slow, 1_000).OverBudget);
        Assert.Equal(["overhead_p95_ms is 151, over its budget of 150."], ConversationBench.Report(50, slowest, fast, 1_000).OverBudget);
    }

    private static TurnTimes[] Times(double afterDecisionMs) => [new(TimeSpan.FromMilliseconds(afterDecisionMs), TimeSpan.Zero)];
}
