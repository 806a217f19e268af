using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>
/// What was judged of an interview, and whether the person may see it yet: first they rate themselves, for the difference is a lesson. Until then nothing of a
/// judgement is given out.
/// </summary>
public sealed class JudgementModel(IAssessments assessments, SelfRatings ratings, TimeProvider time) : IDisposable
{
    private Guid _interviewId;
    private IReadOnlyList<InterviewAssessment> _all = [];
    private Guid? _chosen;
    private Guid? _compared;
    private int _refreshes;

    /// <summary>Raised on any thread when <see cref="RefreshAsync"/> has something to read.</summary>
    public event Action? Changed;

    /// <summary>The person's own rating; null until it was given or passed over.</summary>
    public SelfRating? Rating { get; private set; }

    /// <summary>The judgement may be shown.</summary>
    public bool IsOpen => Rating is not null;

    /// <summary>Null when no judging is waiting, running or failed.</summary>
    public AssessmentProgress? Progress { get; private set; }

    /// <summary>What could not be read or written, for the person; null when all could.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Something was answered, so that there is something to rate and to judge.</summary>
    public bool HasAnswers { get; private set; }

    /// <summary>All judgements, the newest first; empty until the person has rated themselves.</summary>
    public IReadOnlyList<InterviewAssessment> All => IsOpen ? _all : [];

    /// <summary>The judgement that is shown; null while there is none, or none may be shown.</summary>
    public InterviewAssessment? Chosen => All.FirstOrDefault(assessment => assessment.Id == _chosen) ?? (All.Count > 0 ? All[0] : null);

    /// <summary>The judgement beside it; null for none.</summary>
    public InterviewAssessment? Compared => All.FirstOrDefault(assessment => assessment.Id == _compared && assessment.Id != Chosen?.Id);

    public async Task LoadAsync(Interview interview, CancellationToken cancellationToken)
    {
        assessments.Changed -= OnChanged;
        _interviewId = interview.Id;
        HasAnswers = interview.Turns.Any(turn => turn.State == TurnState.Answered);
        assessments.Changed += OnChanged;
        await TryAsync(async () => Rating = await ratings.OfAsync(_interviewId, cancellationToken));
        await RefreshAsync(cancellationToken);
    }

    /// <summary>Reads progress and judgements anew.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var refresh = ++_refreshes;
        Progress = assessments.ProgressOf(_interviewId);
        var all = await assessments.OfAsync(_interviewId, cancellationToken);
        if (refresh == _refreshes)
        {
            // A slow read must not put what it saw in place of what a later one saw.
            _all = all;
        }
    });

    /// <summary>Keeps the person's own rating; null to pass over it. It is taken once.</summary>
    public async Task RateAsync(int? level, CancellationToken cancellationToken)
    {
        if (!IsOpen && !await TryAsync(async () => Rating = await ratings.GiveAsync(_interviewId, level, cancellationToken)))
        {
            // What cannot be written down must not keep somebody from their debrief.
            Rating = new SelfRating(level, time.GetUtcNow().UtcDateTime);
        }
    }

    public void Choose(Guid assessmentId) => _chosen = assessmentId;

    /// <param name="assessmentId">Null for none.</param>
    public void Compare(Guid? assessmentId) => _compared = assessmentId;

    /// <summary>Judges the interview once more; what was judged before stays.</summary>
    public void JudgeAgain()
    {
        _chosen = null;
        assessments.Request(_interviewId);
        Progress = assessments.ProgressOf(_interviewId);
    }

    public void Dispose() => assessments.Changed -= OnChanged;

    private void OnChanged(Guid interviewId)
    {
        if (interviewId == _interviewId)
        {
            Changed?.Invoke();
        }
    }

    private async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            Trouble = null;
            return true;
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
            return false;
        }
    }
}
