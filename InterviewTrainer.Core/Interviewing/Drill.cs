namespace InterviewTrainer.Core.Interviewing;

/// <summary>What an interview of one question, or of a few, practises again.</summary>
/// <param name="Kind">How.</param>
/// <param name="InterviewId">The interview that it comes from; empty for skills that are due.</param>
/// <param name="TurnId">The answer that is to be bettered; empty for skills that are due.</param>
/// <param name="Focus">The dimension worked on, by name.</param>
public sealed record Drill(DrillKind Kind, Guid InterviewId, Guid TurnId, string Focus)
{
    /// <summary>Goes back to one answer, so that there are takes to compare.</summary>
    public bool IsOfAnswer => TurnId != Guid.Empty;
}

/// <summary>How an answer is practised again.</summary>
public enum DrillKind
{
    /// <summary>The same question once more.</summary>
    SameQuestion,

    /// <summary>A question not asked before, on the same competency.</summary>
    NewQuestion,

    /// <summary>A question on each skill whose day has come, of no one answer.</summary>
    DueSkills,
}
