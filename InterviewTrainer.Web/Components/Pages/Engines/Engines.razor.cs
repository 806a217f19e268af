using System.Globalization;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Which engine does which job, what can be fetched, and whether it works here.</summary>
public sealed partial class Engines : IDisposable
{
    private static readonly (ModelKind Kind, string Title)[] Kinds =
    [
        (ModelKind.Language, "To interview and to judge"),
        (ModelKind.Recognition, "To hear"),
        (ModelKind.Voice, "To speak"),
        (ModelKind.AudioTagging, "To tell voices from other sound"),
        (ModelKind.EndOfTurn, "To hear when you have finished"),
        (ModelKind.Embedding, "To compare texts"),
        (ModelKind.FaceLandmarks, "To see where you look"),
    ];

    private readonly CancellationTokenSource _leaving = new();
    private IDisposable? _following;

    [Inject]
    internal EnginesModel Model { get; set; } = default!;

    [Inject]
    private Confirmation Confirmation { get; set; } = default!;

    private IEnumerable<string> Troubles =>
    [
        .. new[] { Model.Trouble, Model.ChoicesTrouble, Model.VoiceTrouble }.OfType<string>(),
        .. Model.CatalogueProblems,
        .. Model.Broken.Select(broken => broken.Problem),
    ];

    /// <summary>What this computer has, as it says itself.</summary>
    private static string Machine => string.Create(
        CultureInfo.InvariantCulture,
        $"This computer has {Environment.ProcessorCount} cores and {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0.#} GB of memory; how fast an engine is on it is measured above, by a click.");

    public void Dispose()
    {
        _following?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override void OnInitialized() => _following = Model.Follow(() => InvokeAsync(StateHasChanged));

    private void Refresh() => StateHasChanged();

    private async Task MeasureAsync(EngineRole role)
    {
        var measuring = Model.MeasureAsync(role, _leaving.Token);
        StateHasChanged();
        try
        {
            await measuring;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private async Task RemoveAsync(ModelOffer offer)
    {
        var question = new ConfirmQuestion($"Remove {offer.Model.Title}?", "Its files are deleted from this computer. You can fetch it again.", "Remove", "Keep it");
        if (await Confirmation.AskAsync(question))
        {
            await Model.RemoveAsync(offer.Model);
        }
    }
}
