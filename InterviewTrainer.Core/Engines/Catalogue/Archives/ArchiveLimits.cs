namespace InterviewTrainer.Core.Engines.Catalogue.Archives;

/// <summary>How much an archive may become. Real ones stay far below: espeak's data are 355 files and 2.5 times the archive.</summary>
/// <param name="Entries">Files and folders.</param>
/// <param name="Bytes">All files together.</param>
/// <param name="Ratio">Bytes that come out for one of the archive, beyond the first <see cref="RatioFromBytes"/>.</param>
internal sealed record ArchiveLimits(int Entries = 20_000, long Bytes = 16L << 30, int Ratio = 200)
{
    /// <summary>A small text can be packed much better than a model.</summary>
    public const long RatioFromBytes = 16L << 20;
}
