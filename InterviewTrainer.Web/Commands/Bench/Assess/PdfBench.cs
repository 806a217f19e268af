using System.Diagnostics;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Reporting.Pdf;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary><c>pdf_ms</c>: how long a person waits for the PDF report of a three-hour interview.</summary>
internal static class PdfBench
{
    /// <summary>What is promised, milliseconds.</summary>
    public const double BudgetMs = 2_000;

    private const int LeastRuns = 5;

    /// <summary>Fewer will do: nothing is promised of them.</summary>
    private const int ColdRuns = 3;

    /// <summary>One run to warm this program up, then those that are measured.</summary>
    /// <param name="runs">At least 5.</param>
    /// <param name="assess">Judges the made-up interview; null leaves the judgement out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ReportException">It could not be made.</exception>
    public static async Task<PdfTimes> RunAsync(int runs, Func<Core.Interviewing.Interview, InterviewAssessment>? assess, CancellationToken cancellationToken)
    {
        var interview = LongInterview.Make();
        var parts = new InterviewReportParts(interview, "Neutral", [], TimeProvider.System) { Assessment = assess?.Invoke(interview) };
        var (first, again, cold) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = -1; run < Math.Max(LeastRuns, runs); run++)
        {
            // A page with the button is opened, and read for a while.
            using var writer = new ReportWriter(new ReportOptions());
            await writer.PrepareAsync();
            var (click, next) = (await TimeAsync(writer), await TimeAsync(writer));
            if (run >= 0)
            {
                first.Add(click);
                again.Add(next);
            }
        }

        for (var run = 0; run < ColdRuns; run++)
        {
            using var writer = new ReportWriter(new ReportOptions());
            cold.Add(await TimeAsync(writer));
        }

        return new PdfTimes(first, again, cold);

        async Task<double> TimeAsync(ReportWriter writer)
        {
            var started = Stopwatch.GetTimestamp();
            await writer.WriteAsync(InterviewReport.Of(parts), cancellationToken);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }
}

/// <summary>Milliseconds of each run, in a server that has been running.</summary>
/// <param name="First">From the click on the page to the file, once the page has been open for a few seconds; the first report of its process.</param>
/// <param name="Again">The same for the next report.</param>
/// <param name="Cold">No page was opened before: looking for Node.js and starting the process are in it.</param>
internal sealed record PdfTimes(IReadOnlyList<double> First, IReadOnlyList<double> Again, IReadOnlyList<double> Cold);
