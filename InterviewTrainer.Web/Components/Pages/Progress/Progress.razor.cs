using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>All interviews, what changed over them, and what to do next.</summary>
public sealed partial class Progress : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private ProgressModel Model { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => Model.LoadAsync(_leaving.Token);

    private async Task PractiseDueAsync()
    {
        if (await Model.PractiseDueAsync(_leaving.Token) is { } interview)
        {
            Navigation.NavigateTo($"/room/{interview}");
        }
        else
        {
            await LoadAsync();
        }
    }

    private async Task DeleteEverythingAsync()
    {
        if (await Confirmation.AskAsync(ConfirmQuestion.DeleteEverything))
        {
            await Model.DeleteEverythingAsync(_leaving.Token);
        }
    }
}
