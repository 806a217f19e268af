using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>The interviews so far, and what changed over them.</summary>
public sealed class ProgressModel(InterviewLibrary library, ILiveInterviews interviews, PersonaLibrary personas, TimeProvider time)
{
    /// <summary>The newest so many are shown and drawn.</summary>
    private const int Shown = 200;

    private const string OverSureAnswers = "Here the mean over an interview’s answers, without those that the recogniser was unsure of.";

    public bool IsLoaded { get; private set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<InterviewLine> Lines { get; private set; } = [];

    /// <summary>All there are, shown or not.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<Trend> Trends { get; private set; } = [];

    public string Heading => Count == 0 ? "Nothing here yet" : $"{Wording.Count(Count, "interview", "interviews")} so far";

    public string Summary => Lines switch
    {
        [] => "",
        [var only] => $"From {only.Moment}. Lines appear once there are two.",
        [var newest, .., var oldest] when Count > Lines.Count => $"The newest {Lines.Count}, from {oldest.Moment} to {newest.Moment}.",
        [var newest, .., var oldest] => $"From {oldest.Moment} to {newest.Moment}.",
    };

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            Trouble = null;
            Count = await library.CountAsync(cancellationToken);
            var summaries = await library.ListAsync(0, Shown, cancellationToken);
            Lines = [.. summaries.Select(Line)];
            Trends = Draw([.. summaries.Reverse()]);
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        IsLoaded = true;
    }

    /// <summary>Deletes every interview, running ones included, and all backups.</summary>
    public async Task DeleteEverythingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await interviews.RemoveAllAsync();
            await library.DeleteEverythingAsync(cancellationToken);
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
            return;
        }

        await LoadAsync(cancellationToken);
    }

    private InterviewLine Line(InterviewSummary summary) => new(
        summary.Id,
        summary.CreatedAt,
        Wording.Moment(summary.CreatedAt, time),
        summary.Role.Length > 0 ? summary.Role : "Any role",
        personas.Get(summary.PersonaId).Title,
        summary.Answered,
        summary.QuestionCount,
        summary.Elapsed,
        summary.Status == InterviewStatus.Concluded);

    private List<Trend> Draw(IReadOnlyList<InterviewSummary> oldestFirst)
    {
        TrendSeries Series(string name, Func<InterviewSummary, double?> value) => new(name, [.. oldestFirst
            .Select((summary, index) => (summary, order: index + 1, value: value(summary)))
            .Where(point => point.value is not null)
            .Select(point => new TrendPoint(point.order, Wording.Moment(point.summary.CreatedAt, time), point.value!.Value))]);

        Trend Signal(SignalDefinition definition, string over, Func<SignalAverages, double?> value) => new(
            definition.Name, $"{definition.Meaning} {over}", definition.Source, [Series("", summary => summary.Signals is { } signals ? value(signals) : null)], definition.Display);

        Trend Rating(string name, string question, Func<Core.Research.CheckIn, double> value) => new(
            name,
            $"Your own rating from 0 to 100: {question}",
            "Nobody judges it.",
            [Series("before", summary => summary.Before is { } before ? value(before) : null), Series("after", summary => summary.After is { } after ? value(after) : null)],
            rating => Wording.Number((int)Math.Round(rating)),
            Top: 100);

        return
        [
            Signal(SignalCatalogue.ResponseLatency, "Here the mean over an interview’s answers.", signals => signals.ResponseLatencyMs / 1000),
            Signal(SignalCatalogue.LongestPause, "Here the longest of an interview.", signals => signals.LongestPauseMs / 1000.0),
            Signal(SignalCatalogue.SpeakingShare, "Here the mean over an interview’s answers.", signals => signals.SpeakingShare * 100) with { Top = 100 },
            Signal(SignalCatalogue.SpeakingRate, OverSureAnswers, signals => signals.SpeakingRateWpm),
            Signal(SignalCatalogue.PauseWithinClausesShare, OverSureAnswers, signals => signals.PauseWithinClausesShare * 100) with { Top = 100 },
            Rating("Confident", "how confident you felt.", checkIn => checkIn.Confidence),
            Rating("Stressed", "how stressed you felt.", checkIn => checkIn.Stress),
        ];
    }
}
