using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Progress;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>The interviews so far, and what changed over them.</summary>
public sealed class ProgressModel(InterviewLibrary library, ILiveInterviews interviews, PersonaLibrary personas, TimeProvider time)
{
    /// <summary>The newest so many are shown and drawn.</summary>
    private const int Shown = 200;

    public bool IsLoaded { get; private set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<InterviewLine> Lines { get; private set; } = [];

    /// <summary>All there are, shown or not.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<ProgressTrend> Trends { get; private set; } = [];

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
            Trends = ProgressTrends.Of([.. summaries.Reverse()], time);
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
}
