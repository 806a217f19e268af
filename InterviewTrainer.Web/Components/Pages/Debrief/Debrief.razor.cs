using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>What was asked, said and measured.</summary>
public sealed partial class Debrief : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private bool _starting;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private DebriefModel Model { get; set; } = default!;

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

    private static string Rating(int? value) => value is { } given ? Wording.Number(given) : "–";

    private Task LoadAsync() => Model.LoadAsync(Id, _leaving.Token);

    private async Task PractiseAgainAsync()
    {
        if (!_starting)
        {
            _starting = true;
            Navigation.NavigateTo($"/room/{await Model.PractiseAgainAsync(_leaving.Token)}");
        }
    }

    private async Task DeleteAsync()
    {
        var question = new ConfirmQuestion(
            "Delete this interview?", "Its questions, your answers and everything measured are deleted for good, backups included.", "Delete it", "Keep it");
        if (await Confirmation.AskAsync(question) && await Model.DeleteAsync(_leaving.Token))
        {
            Navigation.NavigateTo("/progress");
        }
    }
}
