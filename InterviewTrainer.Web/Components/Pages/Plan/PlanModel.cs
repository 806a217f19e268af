using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Plan;

/// <summary>The plan of an interview that has not begun: what will be asked, and what the person changes of it. Every change is kept at once.</summary>
public sealed class PlanModel(ILiveInterviews interviews, PlanMaking making, PackLibrary packs, InterviewOptions options, RoomPass pass) : IDisposable
{
    private ILiveInterview? _live;

    /// <summary>The plan, or what is being made of it, changed; on any thread.</summary>
    public event Action? Changed;

    /// <summary>Null until it was found.</summary>
    public InterviewPlan? Plan => _live?.Interview.Settings.Plan;

    public InterviewSettings? Settings => _live?.Interview.Settings;

    public bool IsLoaded { get; private set; }

    /// <summary>Why it could not be read; empty when all is well.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>The interview has begun, and its plan is settled.</summary>
    public bool HasBegun => _live is { Interview.Status: not InterviewStatus.Ready };

    public PlanMakingState Making => _live is null ? PlanMakingState.None : making.StateOf(_live.Id);

    /// <summary>Name of the model that could plan; null without one.</summary>
    public string? Planner => making.ModelName;

    /// <summary>What is wrong with the question that was typed; empty when nothing is.</summary>
    public string OwnProblem { get; private set; } = "";

    public int OwnQuestions => Plan?.Questions.Count(question => question.Source == QuestionSource.Person) ?? 0;

    public string Summary => Plan is not { } plan ? "" :
        $"{Wording.Count(plan.Questions.Count(), "question", "questions")} in {Wording.Count(plan.Topics.Count, "topic", "topics").ToLowerInvariant()}, about {Wording.LongDuration(TimeSpan.FromMinutes(plan.Minutes))} of answers. Made by {(plan.MadeBy == RulePlanner.Name ? "rules, without a model" : plan.MadeBy)}.";

    /// <summary>Finds the interview; with documents and a model, the model begins to plan.</summary>
    public async Task LoadAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        making.Changed += OnChanged;
        try
        {
            _live = await interviews.OpenAsync(interviewId, cancellationToken);
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        IsLoaded = true;
        if (Settings is { Brief: not null, Plan.MadeBy: RulePlanner.Name } && Making == PlanMakingState.None)
        {
            Make();
        }
    }

    /// <summary>Lets the model plan anew; what the person added stays.</summary>
    public void Make()
    {
        if (_live is { } live && Planner is not null && !HasBegun)
        {
            making.Begin(live.Id, live.Interview.Settings, live.ChangePlan);
        }
    }

    public void StopMaking()
    {
        if (_live is not null)
        {
            making.Stop(_live.Id);
        }
    }

    public void MoveTopic(int index, bool up) => Change(plan => plan.MoveTopic(index, up));

    public void MoveQuestion(string key, bool up) => Change(plan => plan.MoveQuestion(key, up));

    public void Drop(string key) => Change(plan => plan.Drop(key));

    /// <summary>Another question of the packs, of the same kind where there is one, in the place of this one.</summary>
    public void Swap(string key) => Change(plan =>
    {
        var kind = plan.Questions.First(question => question.Key == key).Kind;
        var other = Spare(plan).OrderBy(question => question.Kind == kind ? 0 : 1).FirstOrDefault();
        return other is null ? plan : plan.Replace(key, PlannedQuestion.Of(other));
    });

    public bool CanSwap => Plan is { } plan && Spare(plan).Any();

    /// <returns>Whether it was added.</returns>
    public bool AddOwn(string text)
    {
        if (Plan is not { } plan)
        {
            return false;
        }

        OwnProblem = plan.ProblemOfOwn(text, options.MaxQuestions) ?? "";
        if (OwnProblem.Length > 0)
        {
            return false;
        }

        Change(current => current.AddOwn(text, options.MaxQuestions));
        return true;
    }

    public void Instruct(string text) => Change(plan => plan.WithInstructions(text));

    /// <summary>The room may begin at once. A plan that is still being made is not waited for.</summary>
    public void LetBegin()
    {
        StopMaking();
        pass.Give(_live!.Id);
    }

    public void Dispose() => making.Changed -= OnChanged;

    private IEnumerable<Question> Spare(InterviewPlan plan)
    {
        var asked = plan.QuestionKeys.ToHashSet(StringComparer.Ordinal);
        return Settings!.PackIds.Select(packs.Find).OfType<Pack>().SelectMany(pack => pack.Questions).Where(question => !asked.Contains(question.Key));
    }

    private void Change(Func<InterviewPlan, InterviewPlan> change)
    {
        if (_live is { } live && Plan is { } plan)
        {
            live.ChangePlan(change(plan));
            Changed?.Invoke();
        }
    }

    private void OnChanged(Guid interviewId)
    {
        if (interviewId == _live?.Id)
        {
            Changed?.Invoke();
        }
    }
}
