using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>All interviews, and what changed over them.</summary>
public sealed partial class Progress : IDisposable
{
    private const int PageSize = 12;
    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private ProgressModel Model { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => Model.LoadAsync(_leaving.Token);

    private async Task DeleteEverythingAsync()
    {
        if (await Confirmation.AskAsync(ConfirmQuestion.DeleteEverything))
        {
            await Model.DeleteEverythingAsync(_leaving.Token);
        }
    }
}
