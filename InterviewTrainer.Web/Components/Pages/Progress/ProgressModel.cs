using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Goals;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Coaching.Repetition;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Progress;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>What was practised so far, what changed, what comes back, and what is aimed at. Loaded in six queries.</summary>
public sealed class ProgressModel(
    PracticeLibrary practice, GoalStore goals, DueSkills skills, Forgetting forgetting, PersonaLibrary personas, RoomPass pass, TimeProvider time)
{
    private PracticeData _data = PracticeData.None;

    public bool IsLoaded { get; private set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<InterviewLine> Lines { get; private set; } = [];

    /// <summary>Scores of some interviews wait for the person's own rating.</summary>
    public bool IsRatingDue => Lines.Any(line => line.IsRatingDue);

    /// <summary>All there are, shown or not.</summary>
    public int Count => _data.Count;

    /// <summary>Whether lines can be drawn: drills apart, there are two interviews.</summary>
    public bool HasTrends { get; private set; }

    public IReadOnlyList<PracticeTrend> Judged { get; private set; } = [];

    public IReadOnlyList<PracticeTrend> Measured { get; private set; } = [];

    public IReadOnlyList<PracticeTrend> Felt { get; private set; } = [];

    public PracticeCalendar Calendar { get; private set; } = new([]);

    public SelfRatingTrend Self { get; private set; } = SelfRatingTrend.None;

    /// <summary>How lines and sentences are worked out; empty where there are none.</summary>
    public IReadOnlyList<string> Method { get; private set; } = [];

    /// <summary>The weakest competency first.</summary>
    public IReadOnlyList<CompetencyStanding> Competencies { get; private set; } = [];

    /// <summary>What comes back, what is due first.</summary>
    public IReadOnlyList<SkillSchedule> Skills { get; private set; } = [];

    public IReadOnlyList<GoalLine> Goals { get; private set; } = [];

    public string Heading => Count == 0 ? "Nothing here yet"
        : Count > Lines.Count ? $"{Wording.Number(Count)} interviews and drills so far"
        : $"{PracticeCount.Of(_data.Interviews)}{(_data.Interviews.All(interview => interview.Status != InterviewStatus.Ready) ? " so far" : "")}";

    public string Summary => Lines switch
    {
        [] => "",
        [var only] => $"From {only.Moment}. Lines appear once there are two.",
        [var newest, .., var oldest] when Count > Lines.Count => $"The newest {Lines.Count}, from {oldest.Moment} to {newest.Moment}.",
        [var newest, .., var oldest] => $"From {oldest.Moment} to {newest.Moment}.",
    };

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public Task LoadAsync(CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        _data = await practice.ReadAsync(cancellationToken);
        Lines = [.. _data.Interviews.Reverse().Select(Line)];
        var trends = new PracticeTrends(_data.Interviews, time);
        HasTrends = trends.Count > 1;
        (Judged, Measured, Felt, Method) = HasTrends ? (trends.Judged, trends.Measured, trends.Felt, trends.Method) : ([], [], [], []);
        Calendar = PracticeCalendar.Of(_data.Interviews, Today, time.LocalTimeZone);
        Self = trends.Self;
        Competencies = CompetencyStanding.Of(_data.Answers);
        Skills = SpacedRepetition.Plan(_data.ForRepetition, Today, time.LocalTimeZone);
        await LoadGoalsAsync(cancellationToken);
    });

    /// <summary>Sets a goal.</summary>
    /// <returns>Why it was not set; null when it was.</returns>
    public async Task<string?> SetGoalAsync(GoalKind kind, string subject, double target, CancellationToken cancellationToken)
    {
        var isSet = false;
        await GuardAsync(async () =>
        {
            isSet = await goals.SetAsync(kind, subject, target, cancellationToken);
            await LoadGoalsAsync(cancellationToken);
        });
        return isSet ? null : Goals.Count >= Goal.Most ? $"{Goal.Most} goals are as many as are kept. Remove one first." : "Say for what the goal is.";
    }

    public Task RemoveGoalAsync(Guid id, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        await goals.RemoveAsync(id, cancellationToken);
        await LoadGoalsAsync(cancellationToken);
    });

    /// <summary>Sets an interview up that practises what is due.</summary>
    /// <returns>Its identifier; null when nothing is due any more.</returns>
    public async Task<Guid?> PractiseDueAsync(CancellationToken cancellationToken)
    {
        Guid? id = null;
        await GuardAsync(async () => id = await skills.StartAsync(cancellationToken));
        if (id is { } interview)
        {
            pass.Give(interview);
        }

        return id;
    }

    /// <summary>Deletes everything that is the person's.</summary>
    public async Task DeleteEverythingAsync(CancellationToken cancellationToken)
    {
        Trouble = await forgetting.EverythingAsync(cancellationToken);
        if (Trouble is null)
        {
            await LoadAsync(cancellationToken);
        }
    }

    private async Task LoadGoalsAsync(CancellationToken cancellationToken)
    {
        var standings = (await goals.ListAsync(cancellationToken)).Select(goal => GoalStanding.Of(goal, _data, Today, time.LocalTimeZone)).ToList();
        var reached = standings.Where(standing => standing is { IsReached: true, Goal.ReachedAt: null }).Select(standing => standing.Goal.Id).ToList();
        if (reached.Count > 0)
        {
            await goals.ReachAsync(reached, cancellationToken);
        }

        var now = time.GetUtcNow().UtcDateTime;
        Goals = standings.ConvertAll(standing => new GoalLine(
            standing, standing.Goal.ReachedAt is { } at ? Wording.Moment(at, time) : standing.IsReached ? Wording.Moment(now, time) : null));
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            Trouble = null;
            await work();
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        IsLoaded = true;
    }

    private InterviewLine Line(PracticedInterview interview) => new(
        interview.Id,
        interview.CreatedAt,
        Wording.Moment(interview.CreatedAt, time),
        interview.Role.Length > 0 ? interview.Role : "Any role",
        personas.Get(interview.PersonaId).Title,
        interview.Answered,
        interview.Questions,
        interview.Elapsed,
        interview.Overall,
        interview.IsRatingDue,
        interview.IsDrill,
        interview.Status == InterviewStatus.Concluded);
}
