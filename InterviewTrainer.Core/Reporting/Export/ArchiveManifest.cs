namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>What an archive holds: <c>manifest.json</c>. Whatever it does not list does not belong to the archive.</summary>
public sealed record ArchiveManifest
{
    /// <summary>Path of the manifest in its archive.</summary>
    public const string Path = "manifest.json";

    /// <summary>What <see cref="Format"/> says.</summary>
    public const string FormatName = "interviewtrainer-archive";

    /// <summary>Version of the archive's own layout.</summary>
    public const int CurrentFormatVersion = 1;

    public required string Format { get; init; }

    public required int FormatVersion { get; init; }

    /// <summary>Version of the interviews in it: <see cref="InterviewExport.CurrentSchemaVersion"/>.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>Version of the program that wrote it.</summary>
    public required string Program { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExportedAt { get; init; }

    /// <summary>How many interviews there are.</summary>
    public required int Interviews { get; init; }

    /// <summary>Every other file of the archive, in its order.</summary>
    public required IReadOnlyList<ArchiveFile> Files { get; init; }
}

/// <summary>A file of an archive.</summary>
/// <param name="Path">With slashes, such as <c>interviews/2026-03-14-0123abcd.json</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest, 64 hexadecimal digits in lower case.</param>
public sealed record ArchiveFile(string Path, long Bytes, string Sha256);
