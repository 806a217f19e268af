using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Latency;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Latency;

/// <summary>How long the interviewer took, over the turns of a scope.</summary>
public sealed class LatencyModel(InterviewLibrary library, IInterviewJournal journal, TimeProvider time)
{
    private const int Twenty = 20;
    private static readonly TimeSpan FlushPatience = TimeSpan.FromSeconds(3);

    /// <summary>The interview that the page was reached from; null without one.</summary>
    public Guid? InterviewId { get; private set; }

    public LatencyScope Scope { get; private set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Null until it was read.</summary>
    public LatencyReport? Report { get; private set; }

    public IEnumerable<LatencyScope> Scopes => Enum.GetValues<LatencyScope>().Where(scope => scope != LatencyScope.This || InterviewId is not null);

    /// <summary>The longest time that is drawn; every chart of the page has the same scale.</summary>
    public int LongestMs => Math.Max(1, Report!.Deciders.SelectMany(decider => decider.Stages).Concat(Report.Stages).Max(stage => stage.FromLastWord.P95Ms));

    /// <summary>What takes longest: by decider where there are several, for a model and the script are slow at different steps; else by nobody in particular (null).</summary>
    public IReadOnlyList<(LatencyDecider? Who, StageLatency Stage)> Slowest =>
    [
        .. (Report!.Deciders.Count > 1 ? Report.Deciders.Select(decider => ((LatencyDecider?)decider.Decider, decider.Slowest)) : [(null, Report.Slowest)])
            .Where(found => found.Slowest is not null)
            .Select(found => (found.Item1, found.Slowest!)),
    ];

    /// <summary>The whole wait in a sentence.</summary>
    public string Summary
    {
        get
        {
            if ((Stage(LatencyStage.Heard) ?? Stage(LatencyStage.Voice)) is not { FromLastWord: var wait })
            {
                return "";
            }

            var patience = Stage(LatencyStage.Patience)?.FromLastWord.P50Ms;
            return $"From your last word to the interviewer’s first sound: {Wording.Wait(wait.P50Ms)} or less in half of the turns, {Wording.Wait(wait.P95Ms)} or less in 19 of 20."
                + (patience is > 0 ? $" {Wording.Wait(patience.Value)} of that is patience." : "");
        }
    }

    public Task OpenAsync(Guid? interviewId, CancellationToken cancellationToken)
    {
        InterviewId = interviewId;
        return ShowAsync(interviewId is null ? LatencyScope.LastTwenty : LatencyScope.This, cancellationToken);
    }

    public async Task ShowAsync(LatencyScope scope, CancellationToken cancellationToken)
    {
        Scope = scope;
        try
        {
            Trouble = null;
            await FlushAsync(cancellationToken);
            Report = LatencyReport.Of(await ReadAsync(scope, cancellationToken));
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }
    }

    private Task<IReadOnlyList<TimedTurn>> ReadAsync(LatencyScope scope, CancellationToken cancellationToken) => scope switch
    {
        LatencyScope.This => library.TimedTurnsAsync(InterviewId!.Value, cancellationToken),
        LatencyScope.Last => library.TimedTurnsAsync(1, cancellationToken),
        LatencyScope.LastTwenty => library.TimedTurnsAsync(Twenty, cancellationToken),
        _ => library.TimedTurnsAsync(null, cancellationToken),
    };

    private StageLatency? Stage(LatencyStage stage) => Report!.Stages.FirstOrDefault(found => found.Stage == stage);

    /// <summary>A journal in trouble must not keep the page waiting.</summary>
    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await journal.FlushAsync(cancellationToken).WaitAsync(FlushPatience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // What is written down already is shown.
        }
    }
}
