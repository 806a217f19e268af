using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>Section <c>Reports</c> of the configuration: what making a PDF may cost.</summary>
public sealed record ReportOptions
{
    /// <summary>How long making one PDF may take, seconds.</summary>
    [Range(1.0, 300.0)]
    public double WriteSeconds { get; init; } = 60;

    /// <summary>Most memory that the process which makes it may use, MiB.</summary>
    [Range(256, 4096)]
    public int WriterMemoryMb { get; init; } = 1024;

    /// <summary>How long the process that makes one waits for the next, minutes, from the last one made or from a page being opened that has one to make; 0 for a new process each time.</summary>
    [Range(0.0, 1440.0)]
    public double KeepMinutes { get; init; } = 10;
}
