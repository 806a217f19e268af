using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>A model of the catalogue, or one that somebody imported, as the page offers it.</summary>
/// <param name="Model">What it is.</param>
/// <param name="Installed">Where it lies; null while it does not.</param>
/// <param name="Progress">Its download; null where none was asked for since the start.</param>
/// <param name="InUse">It does a job now.</param>
public sealed record ModelOffer(CatalogueModel Model, InstalledModel? Installed, DownloadProgress? Progress, bool InUse)
{
    public bool IsComing => Progress is { IsOver: false };

    /// <summary>It has a job of its own, for which it can be chosen: a tagger helps whatever hears, and the idle kinds have none.</summary>
    public bool HasJob => Model.Kind is not (ModelKind.AudioTagging or ModelKind.EndOfTurn) && !Idle.Is(Model.Kind);

    /// <summary>Length of what has to be fetched; null where one of the lengths is not known.</summary>
    public long? DownloadBytes => Model.Downloads.Count > 0 && Model.Downloads.All(download => download.Bytes is not null) ? Model.Downloads.Sum(download => download.Bytes) : null;

    /// <summary>Every digest was known before the first download.</summary>
    public bool IsVerifiable => Model.Downloads.All(download => download.Sha256 is not null);
}
