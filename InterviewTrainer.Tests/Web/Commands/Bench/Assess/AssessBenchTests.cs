using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Web.Commands.Bench.Assess;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Assess;

public sealed class AssessBenchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Make_LongInterview_HasThreeHoursOfAnswersWithinTheLimits()
    {
        var interview = LongInterview.Make();

        Assert.Equal(16, interview.Turns.Count);
        Assert.InRange(interview.Turns.Sum(turn => turn.Signals!.AnswerMs), 2.2 * 3_600_000, 3 * 3_600_000);
        Assert.All(interview.Turns, turn => Assert.InRange(turn.Words!.Answer.Length, 8_000, InterviewLimits.MaxAnswerCharacters));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_Benches_MeasureFiveTimesAtLeast()
    {
        var pdf = await PdfBench.RunAsync(runs: 1, assess: null, Token);
        var export = await ExportBench.RunAsync(runs: 1, Token);

        Assert.Equal([5, 5, 3, 5], [pdf.First.Count, pdf.Again.Count, pdf.Cold.Count, export.Count]);
        Assert.All(pdf.First.Concat(pdf.Again).Concat(pdf.Cold).Concat(export), milliseconds => Assert.InRange(milliseconds, 1, 60_000));
        TestContext.Current.SendDiagnosticMessage($"pdf_ms {string.Join(' ', pdf.First.Select(time => Math.Round(time)))}; export_ms {string.Join(' ', export.Select(time => Math.Round(time)))}");
    }
}
