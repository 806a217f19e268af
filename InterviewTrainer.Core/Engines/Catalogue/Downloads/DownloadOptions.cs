namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>What a download puts up with.</summary>
internal sealed record DownloadOptions
{
    /// <summary>Time in which at least <see cref="LeastBytes"/> have to come, and for the answer to begin.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>A server that sends a byte now and then is as good as silent.</summary>
    public int LeastBytes { get; init; } = 4096;

    /// <summary>Waits between tries that bring nothing; one more failure ends the download. A try that brought something starts them anew.</summary>
    public IReadOnlyList<TimeSpan> Waits { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(27)];

    /// <summary>Longest wait that a server may ask for.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Tries in all, so that a server which sends a little each time does not keep a download for ever.</summary>
    public int MaxTries { get; init; } = 200;

    /// <summary>Longest file where no length is known.</summary>
    public long MaxBytes { get; init; } = 64L << 30;

    /// <summary>Unflushed bytes after which they are written through, so that a power cut costs no more than these.</summary>
    public long FlushBytes { get; init; } = 64L << 20;

    /// <summary>Room that an archive needs when it is unpacked, as a multiple of itself.</summary>
    public int UnpackedRatio { get; init; } = 4;
}
