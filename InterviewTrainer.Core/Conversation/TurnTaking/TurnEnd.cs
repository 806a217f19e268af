namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>Whether what was said so far sounds finished.</summary>
public enum TurnEnd
{
    /// <summary>Nothing says so, and nothing against it.</summary>
    Unclear,

    /// <summary>A sentence came to its end.</summary>
    Finished,

    /// <summary>In mid-sentence: "because", "and then I", "um".</summary>
    Open,
}
