namespace InterviewTrainer.Web.Components.Shared;

/// <summary>What is marked in a transcript; a place may have several marks.</summary>
[Flags]
public enum TranscriptMark
{
    None = 0,

    /// <summary>Something happened, was done by the speaker, or is given a figure, a name or a reason.</summary>
    Strong = 1,

    /// <summary>Something to work on shows here.</summary>
    Weak = 2,

    /// <summary>Um, uh and their like.</summary>
    Hesitation = 4,

    /// <summary>A word that only fills.</summary>
    Filler = 8,

    /// <summary>A word that takes back what is said.</summary>
    Hedge = 16,

    /// <summary>The recogniser was unsure of the word.</summary>
    Unsure = 32,

    /// <summary>Pointed at from elsewhere on the page.</summary>
    Shown = 64,
}
