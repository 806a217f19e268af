namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>How much an archive that is brought back may be. Ten years of an interview a day stay below.</summary>
/// <param name="ArchiveBytes">The archive itself.</param>
/// <param name="Files">Files in it.</param>
/// <param name="FileBytes">One file, unpacked; three hours of interview take about 4 MiB.</param>
/// <param name="AllBytes">All files, unpacked.</param>
/// <param name="Ratio">Bytes that come out for one of the archive, all in all.</param>
public sealed record ArchiveLimits(
    long ArchiveBytes = 256L << 20, int Files = 20_000, long FileBytes = 64L << 20, long AllBytes = 4L << 30, int Ratio = 200);
