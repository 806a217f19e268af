using System.Diagnostics;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Web.Commands.TakeAway;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary><c>export_ms</c>: how long the archive of a stored three-hour interview takes, from the database to the last byte.</summary>
internal static class ExportBench
{
    /// <summary>What is promised, milliseconds.</summary>
    public const double BudgetMs = 2_000;

    private const int LeastRuns = 5;

    /// <summary>One run to warm up, then those that are measured.</summary>
    /// <param name="runs">At least 5.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Milliseconds of each run.</returns>
    public static async Task<IReadOnlyList<double>> RunAsync(int runs, CancellationToken cancellationToken)
    {
        using var folder = new ToolFolder();
        await using var stored = await StoredData.OpenAsync(folder.Path, set: null);
        await stored.Get<StoredInterviews>().AddAsync(new[] { new StoredInterview(LongInterview.Make()) }.ToAsyncEnumerable(), [], [], cancellationToken);
        var archives = stored.Get<Archives>();
        var times = new List<double>();
        for (var run = -1; run < Math.Max(LeastRuns, runs); run++)
        {
            var started = Stopwatch.GetTimestamp();
            await using (var archive = await archives.ExportAllAsync(cancellationToken))
            {
                await archive.CopyToAsync(Stream.Null, cancellationToken);
            }

            if (run >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return times;
    }
}
