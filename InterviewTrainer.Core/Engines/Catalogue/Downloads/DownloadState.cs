namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>How far a download is.</summary>
public enum DownloadState
{
    /// <summary>Waits for the one before it.</summary>
    Queued,

    /// <summary>Bytes come.</summary>
    Downloading,

    /// <summary>Waits before it tries again; the message says why.</summary>
    Retrying,

    /// <summary>Digests are compared, or archives unpacked.</summary>
    Checking,

    /// <summary>The model is in its place.</summary>
    Installed,

    /// <summary>It gave up; the message says why, and what was kept.</summary>
    Failed,

    /// <summary>Somebody stopped it; what came is kept.</summary>
    Cancelled,
}
