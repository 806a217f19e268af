namespace InterviewTrainer.Web.Components.Shared;

/// <summary>What is marked in a transcript.</summary>
public enum TranscriptMark
{
    None,

    /// <summary>Um, uh and their like.</summary>
    Hesitation,

    /// <summary>A word that only fills.</summary>
    Filler,

    /// <summary>The recogniser was unsure of the word.</summary>
    Unsure,
}
