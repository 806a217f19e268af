namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>A download at one moment.</summary>
/// <param name="Id">The model.</param>
/// <param name="State">How far it is.</param>
/// <param name="BytesDone">What is here, from earlier tries too.</param>
/// <param name="BytesTotal">All of it; null while a length is not known.</param>
/// <param name="BytesPerSecond">Over the last seconds; null before there is a measure.</param>
/// <param name="TimeLeft">At that speed; null where it cannot be told.</param>
/// <param name="Message">What to say about it; empty where there is nothing to say.</param>
public sealed record DownloadProgress(
    string Id, DownloadState State, long BytesDone, long? BytesTotal, double? BytesPerSecond = null, TimeSpan? TimeLeft = null, string Message = "")
{
    /// <summary>True where nothing more will happen by itself.</summary>
    public bool IsOver => State is DownloadState.Installed or DownloadState.Failed or DownloadState.Cancelled;
}
