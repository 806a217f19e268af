using System.Diagnostics;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Reporting.Pdf;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary><c>pdf_ms</c>: how long the PDF report of a three-hour interview takes, the start of its process included.</summary>
internal static class PdfBench
{
    /// <summary>What is promised, milliseconds.</summary>
    public const double BudgetMs = 2_000;

    private const int LeastRuns = 5;

    /// <summary>One run to warm up, then those that are measured.</summary>
    /// <param name="runs">At least 5.</param>
    /// <param name="assess">Judges the made-up interview; null leaves the judgement out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Milliseconds of each run.</returns>
    /// <exception cref="ReportException">It could not be made.</exception>
    public static async Task<IReadOnlyList<double>> RunAsync(int runs, Func<Core.Interviewing.Interview, InterviewAssessment>? assess, CancellationToken cancellationToken)
    {
        var interview = LongInterview.Make();
        var parts = new InterviewReportParts(interview, "Neutral", [], TimeProvider.System) { Assessment = assess?.Invoke(interview) };
        using var writer = new ReportWriter(new ReportOptions());
        await writer.WriteAsync(InterviewReport.Of(parts), cancellationToken);
        var times = new List<double>();
        for (var run = 0; run < Math.Max(LeastRuns, runs); run++)
        {
            var started = Stopwatch.GetTimestamp();
            await writer.WriteAsync(InterviewReport.Of(parts), cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }
}
