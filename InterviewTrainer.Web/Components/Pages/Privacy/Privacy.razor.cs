using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Privacy;

/// <summary>What stays where, in plain words, with the counter that proves it.</summary>
public sealed partial class Privacy : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private PrivacyModel Model { get; set; } = default!;

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
