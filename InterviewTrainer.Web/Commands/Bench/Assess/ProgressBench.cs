using System.Diagnostics;
using InterviewTrainer.Core.Coaching.Repetition;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Web.Commands.Tools;
using InterviewTrainer.Web.Components.Pages.Progress;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary>How long the server takes to make the progress page's model of many interviews, read from disk each time.</summary>
internal static class ProgressBench
{
    public const int Interviews = 1_000, Loads = 50, BudgetMs = 200;

    /// <summary>Until what is run often has been compiled for good.</summary>
    private const int WarmUps = 20;

    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Milliseconds of a load: half and nineteen of twenty took no longer; and what a load took of the processor.</returns>
    public static async Task<ProgressTimes> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new ToolFolder();
        await using var stage = await ToolStage.StartAsync(folder, changeInterviewer: null, cancellationToken);
        await GeneratedPractice.WriteAsync(stage.Get<IDbContextFactory<InterviewDb>>(), stage.Get<PackLibrary>(), Interviews, DateTime.UtcNow, cancellationToken);
        var (times, processor) = (new List<double>(Loads), new List<double>(Loads));
        for (var load = -WarmUps; load < Loads; load++)
        {
            var model = new ProgressModel(
                stage.Get<PracticeLibrary>(), stage.Get<GoalStore>(), stage.Get<DueSkills>(), new Forgetting(stage.Get<ILiveInterviews>(), stage.Get<InterviewLibrary>(), stage.Get<DocumentShelf>()), stage.Get<PersonaLibrary>(), new RoomPass(),
                TimeProvider.System);
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await model.LoadAsync(cancellationToken);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (model.Trouble is { } trouble)
            {
                throw new ToolException(trouble);
            }

            if (load >= 0)
            {
                times.Add(took);
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            }
        }

        return new ProgressTimes(Percentile.Of(times, 50), Percentile.Of(times, 95), Percentile.Of(processor, 50));
    }
}

/// <summary>Milliseconds of server time for one load of the progress page's model.</summary>
/// <param name="P50Ms">Half took no longer.</param>
/// <param name="P95Ms">Nineteen of twenty took no longer.</param>
/// <param name="ProcessorMs">Median of the processor's time, the whole process's: what is left where other programs take turns.</param>
internal sealed record ProgressTimes(double P50Ms, double P95Ms, double ProcessorMs);
