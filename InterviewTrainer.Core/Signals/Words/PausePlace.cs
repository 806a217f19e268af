namespace InterviewTrainer.Core.Signals.Words;

/// <summary>Where among the words a pause lies.</summary>
public enum PausePlace
{
    /// <summary>Inside a clause.</summary>
    Within,

    /// <summary>At a clause's border, by punctuation or by the conjunction that follows.</summary>
    Between,

    /// <summary>There is no word near one of its ends.</summary>
    Unplaced,
}
