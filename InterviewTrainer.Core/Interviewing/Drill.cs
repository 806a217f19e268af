namespace InterviewTrainer.Core.Interviewing;

/// <summary>What an interview of one question practises again.</summary>
/// <param name="Kind">How.</param>
/// <param name="InterviewId">The interview that it comes from.</param>
/// <param name="TurnId">The answer that is to be bettered.</param>
/// <param name="Focus">The dimension worked on, by name.</param>
public sealed record Drill(DrillKind Kind, Guid InterviewId, Guid TurnId, string Focus);

/// <summary>How an answer is practised again.</summary>
public enum DrillKind
{
    /// <summary>The same question once more.</summary>
    SameQuestion,

    /// <summary>A question not asked before, on the same competency.</summary>
    NewQuestion,
}
