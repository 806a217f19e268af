using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>The microphone row: level, device, three seconds to hear oneself. Sound and level stay in the browser; what changed comes here.</summary>
public sealed partial class MicrophoneCheck : IAsyncDisposable
{
    private readonly MicrophoneCheckModel _model = new();
    private ElementReference _root;
    private DotNetObjectReference<Calls>? _calls;
    private IJSObjectReference? _module;
    private IJSObjectReference? _page;
    private bool _left;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private CaptureOptions Capture { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        _left = true;
        await _page.LeaveAsync();
        await _module.ReleaseAsync();
        _calls?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _calls = DotNetObjectReference.Create(new Calls(this));
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Pages/Start/MicrophoneCheck.razor.js");
            if (_left)
            {
                await _module.ReleaseAsync(); // The person went on while the script was fetched: there is nothing here to attach it to.
                return;
            }

            _page = await _module.InvokeAsync<IJSObjectReference>("attach", _root, _calls, Capture.FrameMs);
            StateHasChanged();
        }
    }

    private Task CheckAsync() => _page!.InvokeVoidAsync("open").AsTask();

    private Task ChooseDeviceAsync(ChangeEventArgs change) => _page!.InvokeVoidAsync("choose", change.Value as string ?? "").AsTask();

    private async Task PlayBackAsync()
    {
        (_model.Phase, _model.PlaybackFailed) = (PlaybackPhase.Recording, false);
        StateHasChanged();
        var page = _page!;
        var recorded = await page.InvokeAsync<bool>("record");
        if (recorded)
        {
            _model.Phase = PlaybackPhase.Playing;
            StateHasChanged();
            await page.InvokeVoidAsync("play");
        }

        (_model.Phase, _model.PlaybackFailed) = (PlaybackPhase.Idle, !recorded);
    }

    private void Update(Action<MicrophoneCheckModel> change) => InvokeAsync(() =>
    {
        change(_model);
        StateHasChanged();
    });

    /// <summary>What the browser tells.</summary>
    internal sealed class Calls(MicrophoneCheck check)
    {
        [JSInvokable]
        public void OnState(string state) => check.Update(model =>
            model.State = Enum.TryParse<MicrophoneState>(state, ignoreCase: true, out var known) ? known : MicrophoneState.Off);

        [JSInvokable]
        public void OnLevel(string level) => check.Update(model =>
            model.Level = Enum.TryParse<MicrophoneLevel>(level, ignoreCase: true, out var known) ? known : MicrophoneLevel.Silent);

        [JSInvokable]
        public void OnDevices(MicrophoneDevice[] devices, string current) => check.Update(model => (model.Devices, model.DeviceId) = (devices, current));
    }
}
