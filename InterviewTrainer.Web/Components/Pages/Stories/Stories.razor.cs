using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Stories;

/// <summary>The storybank.</summary>
public sealed partial class Stories : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private StoriesModel Model { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => Model.LoadAsync(_leaving.Token);

    private Task SaveAsync() => Model.SaveAsync(_leaving.Token);

    private async Task DeleteAsync(Story story)
    {
        var question = new ConfirmQuestion("Delete this story?", $"“{story.Title}” is deleted for good. The interviews in which you told it stay.", "Delete it", "Keep it");
        if (await Confirmation.AskAsync(question))
        {
            await Model.DeleteAsync(story.Id, _leaving.Token);
        }
    }
}
