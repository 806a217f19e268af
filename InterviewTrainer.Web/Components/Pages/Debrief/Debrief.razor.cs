using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Job;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>What was asked, said, measured and judged; the person's own rating comes first.</summary>
public sealed partial class Debrief : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly List<string> _reveal = [];
    private readonly HashSet<Guid> _kept = [];
    private IJSObjectReference? _page;
    private AnswerEvidence? _shown;
    private bool _starting;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>How scores are shown, by name; the detailed view without it.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    [Inject]
    private DebriefModel Model { get; set; } = default!;

    [Inject]
    private JudgementModel Judgement { get; set; } = default!;

    [Inject]
    private TakesModel Takes { get; set; } = default!;

    [Inject]
    private ReflectionModel Reflection { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private ScoreView Shown => ScoreViews.Read(View);

    private InterviewAssessment? Judged => Judgement.Chosen;

    private IReadOnlyList<RequirementShown> Requirements { get; set; } = [];

    /// <summary>The answer that the one thing is practised on: where it shows, else the one that scored least.</summary>
    private Guid? DrillTurn => Judged is not { } judged ? null
        : judged.OneThing is { Evidence: [var first, ..] } ? MainOf(first.TurnId)
        : judged.Answers.Where(answer => answer.Overall is not null).MinBy(answer => answer.Overall) is { } least ? MainOf(least.TurnId) : null;

    public async ValueTask DisposeAsync()
    {
        Judgement.Changed -= OnJudgementChanged;
        Judgement.Dispose();
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _page.ReleaseAsync();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_reveal.Count > 0)
        {
            string[] places = [.. _reveal];
            _reveal.Clear();
            _page ??= await Js.InvokeAsync<IJSObjectReference>("import", _leaving.Token, "./Components/Pages/Debrief/Debrief.razor.js");

            // One argument that is a list; a bare array of texts would be taken for the arguments themselves.
            await _page.InvokeVoidAsync("reveal", _leaving.Token, [places]);
        }
    }

    /// <summary>A practice asks a main question: of a follow-up, the one that it followed.</summary>
    private Guid MainOf(Guid turnId) =>
        Model.Interview!.Turns.FirstOrDefault(turn => turn.Id == turnId) is { FollowUp: not null } followUp
            ? Model.Interview.Turns.FirstOrDefault(turn => turn.QuestionKey == followUp.QuestionKey && turn.FollowUp is null)?.Id ?? turnId
            : turnId;

    private static string Rating(int? value) => value is { } given ? Wording.Number(given) : "–";

    private async Task LoadAsync()
    {
        await Model.LoadAsync(Id, _leaving.Token);
        if (Model.Interview is { } interview)
        {
            Judgement.Changed -= OnJudgementChanged;
            Judgement.Changed += OnJudgementChanged;
            await Judgement.LoadAsync(interview, _leaving.Token);
            await Reflection.LoadAsync(interview, _leaving.Token);
            await PrepareAsync();
        }
    }

    /// <summary>What depends on the judgement that is shown.</summary>
    private async Task PrepareAsync()
    {
        if (Model.Interview is null)
        {
            return;
        }

        Requirements = Judged is { } judged ? JobRequirements.In(Model.Interview!, judged, Model.Stories) : [];
        Reflection.Choose(Judged);
        if (Judgement.IsOpen && Model.Interview!.Settings.Drill is { } drill)
        {
            await Takes.LoadAsync(drill.TurnId, Judged, _leaving.Token);
        }
    }

    private void OnJudgementChanged() => _ = InvokeAsync(RefreshJudgementAsync);

    private async Task RefreshJudgementAsync()
    {
        try
        {
            if (!_leaving.IsCancellationRequested)
            {
                var wasJudged = Judged is not null;
                await Judgement.RefreshAsync(_leaving.Token);
                if (wasJudged && Judged is null)
                {
                    // Deleting an interview ends its judgements: perhaps it is gone, from another tab.
                    await Model.LoadAsync(Id, _leaving.Token);
                }

                await PrepareAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page was left; nobody waits for this.
        }
        catch (Exception exception)
        {
            // Nobody awaits an event: without this the page would wait for a judgement that is there.
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task RateAsync(int? level)
    {
        await Judgement.RateAsync(level, _leaving.Token);
        await PrepareAsync();
        _reveal.Add("debrief-title");
    }

    private Task ChooseAsync(Guid assessmentId)
    {
        Judgement.Choose(assessmentId);
        return PrepareAsync();
    }

    private void Show(ScoreView view) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("view", ScoreViews.Query(view)), replace: true);

    private void ShowPlace(AnswerEvidence place)
    {
        _shown = place;
        if (Model.Answers.FirstOrDefault(answer => answer.Id == place.TurnId) is { } answer)
        {
            _reveal.AddRange([$"{answer.WordsId}-shown", answer.CardId]);
        }
    }

    private async Task CompareTakesAsync(Guid turnId)
    {
        await Takes.LoadAsync(turnId, Judged, _leaving.Token);
        _reveal.Add("takes");
    }

    private async Task KeepAsync(Guid turnId)
    {
        if (await Model.KeepAsync(turnId, _leaving.Token))
        {
            _kept.Add(turnId);
        }
        else
        {
            _reveal.Add("trouble");
        }
    }

    private IReadOnlyList<Evidence> WeakIn(Guid turnId) => Judged is not { } judged ? []
        : [.. judged.Further.Append(judged.OneThing).OfType<Recommendation>().SelectMany(item => item.Evidence).Where(place => place.TurnId == turnId).Select(place => place.Evidence)];

    private Task PractiseAgainAsync() => StartAsync(() => Model.PractiseAgainAsync(_leaving.Token));

    private Task DrillAsync(DrillWish wish) => StartAsync(() => Model.PractiseAsync(wish.TurnId, wish.Kind, wish.Focus.ToString(), _leaving.Token));

    private async Task StartAsync(Func<Task<Guid?>> start)
    {
        if (_starting)
        {
            return;
        }

        _starting = true;
        if (await start() is { } id)
        {
            Navigation.NavigateTo($"/room/{id}");
        }
        else
        {
            _starting = false;
            _reveal.Add("trouble");
        }
    }

    private async Task ReflectAsync(ReflectionPrompt prompt)
    {
        await Reflection.SendAsync(prompt, Judged, _leaving.Token);
    }

    private Task SummarizeAsync() => Reflection.SummarizeAsync(_leaving.Token);

    private async Task DeleteAsync()
    {
        var question = new ConfirmQuestion(
            "Delete this interview?", "Its questions, your answers and everything measured and judged are deleted for good, backups included.", "Delete it", "Keep it");
        if (await Confirmation.AskAsync(question) && await Model.DeleteAsync(_leaving.Token))
        {
            Navigation.NavigateTo("/progress");
        }
    }
}
