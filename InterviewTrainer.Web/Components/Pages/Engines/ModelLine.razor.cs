using System.Globalization;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>A model: what it is, whether it is here, and how far its download is.</summary>
public sealed partial class ModelLine
{
    [Parameter, EditorRequired]
    public ModelOffer Offer { get; set; } = default!;

    [Parameter]
    public EventCallback OnFetch { get; set; }

    [Parameter]
    public EventCallback OnStop { get; set; }

    [Parameter]
    public EventCallback OnUse { get; set; }

    [Parameter]
    public EventCallback OnRemove { get; set; }

    private string Facts => string.Join(" · ", new[]
    {
        Offer.Installed is { } installed ? $"{ByteText.Of(installed.Bytes)} on disk" : Offer.DownloadBytes is { } bytes ? $"{ByteText.Of(bytes)} to fetch from {Host}" : $"size not known; from {Host}",
        Offer.Model.MemoryMb is { } memory ? $"about {memory} MiB of memory" : "",
        $"licence {Offer.Model.Licence}",
        Languages,
        Offer.Installed is { IsPinned: true } || (Offer.Installed is null && !Offer.IsVerifiable) ? "checked against its first download only" : "",
    }.Where(fact => fact.Length > 0));

    private string Languages => Offer.Model.Languages switch
    {
        [] => "",
        { Count: <= 4 } few => string.Join(", ", few),
        var many => $"{many.Count} languages",
    };

    private string Host => Offer.Model.Downloads.Select(download => new Uri(download.Url).Host).FirstOrDefault("an imported file");

    /// <summary>Null while the length is not known: the bar moves without saying how far.</summary>
    private string? Percent => Offer.Progress is { BytesTotal: > 0 and var total } progress
        ? (100.0 * progress.BytesDone / total).ToString("0.0", CultureInfo.InvariantCulture)
        : null;

    private string ProgressText
    {
        get
        {
            var progress = Offer.Progress!;
            return string.Join(" · ", new[]
            {
                progress.Message,
                progress.BytesTotal is { } total ? $"{ByteText.Of(progress.BytesDone)} of {ByteText.Of(total)}" : ByteText.Of(progress.BytesDone),
                progress.BytesPerSecond is { } speed ? $"{ByteText.Of(speed)} a second" : "",
                progress.TimeLeft is { } left ? $"{Wording.Duration(left)} left" : "",
            }.Where(part => part.Length > 0));
        }
    }
}
