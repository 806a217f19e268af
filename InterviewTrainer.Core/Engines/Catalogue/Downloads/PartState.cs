namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>What has to be known about a part of a file to go on with it.</summary>
/// <param name="Url">Where it came from.</param>
/// <param name="ETag">Strong tag of the version it belongs to; null where the server gave none.</param>
/// <param name="Modified">Date of that version; null where the server gave none.</param>
/// <param name="Flushed">Bytes that are certainly on the disk.</param>
/// <param name="Sha256">Digest of the whole file, once it is complete.</param>
internal sealed record PartState(string Url, string? ETag = null, DateTimeOffset? Modified = null, long Flushed = 0, string? Sha256 = null)
{
    /// <summary>True where the server can be asked to go on only if the file is still the same.</summary>
    public bool HasValidator => ETag is not null || Modified is not null;
}
