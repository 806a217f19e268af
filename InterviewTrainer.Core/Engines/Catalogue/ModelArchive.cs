namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>Kinds of archive that <see cref="ModelDownload.Unpack"/> names.</summary>
public static class ModelArchive
{
    public const string TarBz2 = "tar.bz2";

    public const string TarGz = "tar.gz";

    public const string Zip = "zip";

    /// <summary>The kind by a file's name; null where it is no archive.</summary>
    public static string? Of(string name) =>
        Ends(name, ".tar.bz2") || Ends(name, ".tbz2") ? TarBz2
        : Ends(name, ".tar.gz") || Ends(name, ".tgz") ? TarGz
        : Ends(name, ".zip") ? Zip
        : null;

    private static bool Ends(string name, string suffix) => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
}
