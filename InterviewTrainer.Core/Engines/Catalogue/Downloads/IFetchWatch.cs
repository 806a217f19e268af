namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>Hears how a file comes.</summary>
internal interface IFetchWatch
{
    /// <summary>So much of the file is here now; <paramref name="total"/> is null while nobody knows its length.</summary>
    void Came(long bytes, long? total);

    /// <summary>It waits before it tries again.</summary>
    void Waiting(string reason);
}
