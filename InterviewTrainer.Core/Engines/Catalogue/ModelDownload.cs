namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>A file to fetch.</summary>
public sealed record ModelDownload
{
    /// <summary>HTTPS address, as published.</summary>
    public required string Url { get; init; }

    /// <summary>Where it is put, relative to the model's folder; the file's name, or for an archive the folder it is unpacked into, <c>.</c> for the model's own.</summary>
    public required string Path { get; init; }

    /// <summary>Exact length; null where it is not known.</summary>
    public long? Bytes { get; init; }

    /// <summary>Lower-case hex; null where it is not known: then what the first download brought is pinned, and said to be.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How <see cref="Bytes"/> and <see cref="Sha256"/> are known; null where neither is.</summary>
    public FactSource? FactsFrom { get; init; }

    /// <summary><c>tar.bz2</c>, <c>tar.gz</c> or <c>zip</c>; null for a plain file.</summary>
    public string? Unpack { get; init; }
}
