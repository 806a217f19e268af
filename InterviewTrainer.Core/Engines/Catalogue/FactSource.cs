namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>How the length and the digest of a download came to be known.</summary>
public enum FactSource
{
    /// <summary>Measured on the file itself.</summary>
    Measured,

    /// <summary>Not fetched by us: several independent projects publish the same numbers for this address.</summary>
    Reported,
}
