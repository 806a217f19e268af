namespace InterviewTrainer.Core.Interviewing;

/// <summary>What became of a question.</summary>
public enum TurnState
{
    /// <summary>Being asked or answered.</summary>
    Open,

    /// <summary>Answered, with or without words.</summary>
    Answered,

    /// <summary>Passed over by the person.</summary>
    Skipped,

    /// <summary>The interview ended before the answer did; never judged.</summary>
    CutOff,
}
