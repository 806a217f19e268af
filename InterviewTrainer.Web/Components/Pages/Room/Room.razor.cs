using System.Globalization;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>The room: one column, one state, one primary button. What is decided stands in <see cref="RoomModel"/>, what sounds in <c>Room.razor.js</c>.</summary>
public sealed partial class Room : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private ElementReference _root;
    private DotNetObjectReference<RoomCalls>? _calls;
    private IJSObjectReference? _module;
    private IJSObjectReference? _script;
    private RoomPage? _page;
    private bool _entering;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private RoomModel Model { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private CaptureOptions Capture { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<RoomPage> PageLog { get; set; } = default!;

    private string Title => Model.View is { } view ? RoomWords.State(view) : "Interview";

    private bool Hears => Model is { Stage: RoomStage.Conversation, View: { State: RoomState.Listening or RoomState.ThinkingTime, Microphone: MicrophoneState.Open } };

    public async ValueTask DisposeAsync()
    {
        Model.Changed -= OnChanged;
        Model.Dispose();
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _script.LeaveAsync();
        await _module.ReleaseAsync();
        _calls?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Model.Changed += OnChanged;
        await OpenAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Model.View is null || _entering)
        {
            return;
        }

        _entering = true;
        _calls = DotNetObjectReference.Create(new RoomCalls(Model));
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Room/Room.razor.js");
        if (_leaving.IsCancellationRequested)
        {
            await _module.ReleaseAsync(); // The person went on while the script was fetched.
            return;
        }

        var hearing = Model.View.Hearing.ToString();
        _script = await _module.InvokeAsync<IJSObjectReference>(
            "enter", _root, _calls, new { frameMs = Capture.FrameMs, hearing, language = Model.Persona.Voice.Language });
        _page = new RoomPage(_script, InvokeAsync, PageLog);
        Model.HoldsToTalk = await _script.InvokeAsync<bool>("holdsToTalk");
        if (await Model.EnterAsync(_page, _leaving.Token))
        {
            await BeginAsync();
        }
        else if (Model.Stage == RoomStage.Gate)
        {
            await _script.InvokeVoidAsync("waitAtTheDoor");
        }
    }

    private Task OpenAsync() => Model.OpenAsync(Id, _leaving.Token);

    private Task BeginAsync()
    {
        if (Model.Stage == RoomStage.Elsewhere)
        {
            Model.UseHere();
        }

        var script = _script!;
        return Model.BeginAsync(() => script.InvokeVoidAsync("open", Timeout.InfiniteTimeSpan).AsTask());
    }

    private Task SkipMicrophoneAsync() => _script!.InvokeVoidAsync("skipMicrophone").AsTask();

    private async Task AnswerAsync()
    {
        // Of the turn that was on view when it was given: a second Enter must not answer what comes next.
        var turnId = Model.View!.TurnId;
        Model.Answer(turnId, await _script!.InvokeAsync<string>("typed"));
    }

    private Task TypeAsync()
    {
        Model.WantsToType = !Model.WantsToType;
        return Model.WantsToType ? _script!.InvokeVoidAsync("focusField").AsTask() : Task.CompletedTask;
    }

    private async Task EndAsync()
    {
        var question = new ConfirmQuestion(
            "End the interview here?", $"{RoomWords.Kept(Model.View!)} A question you are in the middle of counts as cut off.", "End it", "Go on", IsDestructive: false);
        if (await Confirmation.AskAsync(question))
        {
            Model.End();
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/debrief/{Id}"));
        }
    }

    private void OnChanged() => InvokeAsync(StateHasChanged);
}
