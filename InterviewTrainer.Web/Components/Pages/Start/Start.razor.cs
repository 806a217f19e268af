using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>Where everything begins: one click, with good defaults.</summary>
public sealed partial class Start : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IJSObjectReference? _module;
    private bool _loaded;
    private bool _starting;
    private bool _settingsOpen;
    private string? _playing;
    private string? _listenTrouble;

    /// <summary>Who shall ask, from a link of the page Interviewers.</summary>
    [SupplyParameterFromQuery(Name = "interviewer")]
    public string? Interviewer { get; set; }

    /// <summary>What shall be asked, from a link of the page Questions.</summary>
    [SupplyParameterFromQuery(Name = "pack")]
    public string? Pack { get; set; }

    [Inject]
    private StartModel Model { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private string Language => Model.Personas.Select(persona => persona.Voice.Language).FirstOrDefault("en-GB");

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _module.ReleaseAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        await Model.LoadAsync(_leaving.Token);
        Model.Preset(Interviewer, Pack);
        _loaded = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_loaded && _module is null)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Start/Start.razor.js");
            Model.HearingIs(await _module.InvokeAsync<HearingAvailability>("hearing", Language));
            StateHasChanged();
        }
    }

    private string UnfinishedText(InterviewSummary unfinished)
    {
        var what = unfinished.Role.Length > 0 ? $"{unfinished.Role}, question" : "Question";
        return $"{what} {Math.Max(1, unfinished.Asked)} of {unfinished.QuestionCount}, {Wording.Moment(unfinished.CreatedAt, Time)}";
    }

    private void Refresh() => StateHasChanged();

    private void ChooseRole(ChangeEventArgs change) => Model.ChooseRole(change.Value as string ?? "");

    private Task BeginAsync() => CreateAsync(async () => $"/room/{await Model.StartAsync(_leaving.Token)}");

    private Task PlanAsync() => CreateAsync(async () => $"/plan/{await Model.PlanAsync(_leaving.Token)}");

    private Task PractiseDueAsync() => CreateAsync(async () => await Model.PractiseDueAsync(_leaving.Token) is { } id ? $"/room/{id}" : null);

    private async Task CreateAsync(Func<Task<string?>> create)
    {
        if (_starting)
        {
            return;
        }

        _starting = true;
        try
        {
            if (await create() is { } page)
            {
                Navigation.NavigateTo(page);
            }
        }
        finally
        {
            _starting = false;
        }
    }

    private void GoOn() => Navigation.NavigateTo($"/room/{Model.GoOn()}");

    private async Task DiscardAsync()
    {
        var question = new ConfirmQuestion("Discard this interview?", "Its questions and your answers are deleted for good.", "Discard it", "Keep it");
        if (await Confirmation.AskAsync(question))
        {
            await Model.DiscardUnfinishedAsync(_leaving.Token);
        }
    }

    private Task ToggleSettingsAsync()
    {
        if (!_settingsOpen)
        {
            return OpenSettingsAsync("more-settings");
        }

        _settingsOpen = false;
        return Task.CompletedTask;
    }

    private async Task OpenSettingsAsync(string section)
    {
        _settingsOpen = true;
        StateHasChanged();
        await Task.Yield();
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("reveal", section);
        }
    }

    private async Task ListenAsync(string personaId)
    {
        if (_module is null)
        {
            return;
        }

        _listenTrouble = null;
        if (_playing == personaId)
        {
            await _module.InvokeVoidAsync("hush");
            return;
        }

        _playing = personaId;
        StateHasChanged();
        var outcome = await _module.InvokeAsync<string>("listen", $"/api/personas/{Uri.EscapeDataString(personaId)}/sample");
        if (_playing == personaId)
        {
            _playing = null;
            _listenTrouble = outcome == "failed" ? "There is no voice to hear yet. In the room the browser’s own voice speaks, or the question stands there to read." : null;
        }
    }

    private async Task FetchHearingAsync()
    {
        if (_module is not null)
        {
            Model.HearingIs(await _module.InvokeAsync<HearingAvailability>("fetchHearing", Language));
        }
    }
}
