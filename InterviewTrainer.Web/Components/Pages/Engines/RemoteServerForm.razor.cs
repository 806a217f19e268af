using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Names an OpenAI-compatible server and what it shall do.</summary>
public sealed partial class RemoteServerForm : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private bool _busy;

    [Inject]
    internal RemoteServerModel Model { get; set; } = default!;

    [Parameter]
    public EventCallback OnChosen { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Refresh() => StateHasChanged();

    private async Task UseAsync()
    {
        if (Model.Use())
        {
            await OnChosen.InvokeAsync();
        }
    }

    private async Task ListAsync()
    {
        _busy = true;
        try
        {
            await Model.ListAsync(_leaving.Token);
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
        finally
        {
            _busy = false;
        }
    }
}
