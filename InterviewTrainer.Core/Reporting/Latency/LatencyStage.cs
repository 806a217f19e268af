namespace InterviewTrainer.Core.Reporting.Latency;

/// <summary>What the person waits for, in the order in which it happens.</summary>
public enum LatencyStage
{
    /// <summary>The answer was taken for complete: the interviewer's patience, which is meant and no slowness.</summary>
    Patience,

    /// <summary>The last words were written down.</summary>
    Words,

    /// <summary>What follows was decided.</summary>
    Decision,

    /// <summary>A short word that goes before a late reply was handed to the page.</summary>
    Acknowledgement,

    /// <summary>The reply's first sound was handed to the page.</summary>
    Voice,

    /// <summary>The page reported that sound was being played.</summary>
    Heard,
}
