using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>Whether Space, held, keeps the turn. The choice stays in the browser; the server never stores it.</summary>
public sealed partial class HoldToTalk : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private bool _holds;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public ValueTask DisposeAsync() => _module.ReleaseAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/hold-to-talk.js");
            _holds = await _module.InvokeAsync<bool>("holdsToTalk");
            StateHasChanged();
        }
    }

    private async Task ChooseAsync(ChangeEventArgs change)
    {
        _holds = change.Value is true;
        await _module!.InvokeVoidAsync("chooseHoldToTalk", _holds);
    }
}
