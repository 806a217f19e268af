namespace InterviewTrainer.Core.Signals.Words;

/// <summary>What is known of a recogniser's dealing with "um" and "uh": without it a count of them says nothing.</summary>
public enum HesitationHandling
{
    /// <summary>Nobody says: the browsers' recognisers, and engines that go by a name of their own.</summary>
    Unknown,

    /// <summary>Trained on transcripts that were tidied: most are left out.</summary>
    LeavesOut,

    /// <summary>Writes down much of what it hears, some of them among it.</summary>
    KeepsSome,
}
