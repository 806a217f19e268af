namespace InterviewTrainer.Core.Interviewing;

/// <summary>Why an interview is over.</summary>
public enum ConclusionReason
{
    /// <summary>Every question was asked.</summary>
    AllAsked,

    /// <summary>The chosen length was reached.</summary>
    TimeUp,

    /// <summary>The person ended it.</summary>
    EndedByPerson,

    /// <summary>The server stopped, and without the person's words there was nothing to go on from.</summary>
    Interrupted,
}
