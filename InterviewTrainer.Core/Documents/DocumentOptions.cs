using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Core.Documents;

/// <summary>Section <c>Documents</c> of the configuration: how large a CV or a job description may be, and what reading it may cost.</summary>
public sealed record DocumentOptions
{
    /// <summary>Largest file, MiB.</summary>
    [Range(1, 100)]
    public int MaxMegabytes { get; init; } = 10;

    /// <summary>Most pages.</summary>
    [Range(1, 500)]
    public int MaxPages { get; init; } = 50;

    /// <summary>How long reading one file may take, seconds.</summary>
    [Range(1.0, 300.0)]
    public double ReadSeconds { get; init; } = 20;

    /// <summary>Most memory that the process which reads a file may use, MiB.</summary>
    [Range(128, 4096)]
    public int ReaderMemoryMb { get; init; } = 512;

    internal long MaxBytes => MaxMegabytes * 1024L * 1024L;
}
