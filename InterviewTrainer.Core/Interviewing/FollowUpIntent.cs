namespace InterviewTrainer.Core.Interviewing;

/// <summary>What a follow-up question is after.</summary>
public enum FollowUpIntent
{
    /// <summary>The answer was short or vague: the concrete case.</summary>
    Clarify,

    /// <summary>No figure was given: size, time, count, effect.</summary>
    Numbers,

    /// <summary>The answer said "we": the person's own part.</summary>
    Role,

    /// <summary>What was given up, and why that way.</summary>
    TradeOff,

    /// <summary>What changed in the end, and for whom.</summary>
    Impact,

    /// <summary>The answer was long: the same in a sentence or two.</summary>
    Summarise,

    /// <summary>The answer does not fit the CV: how the two go together. Only a language model asks it, once a topic; rules, packs and personas know nothing of it.</summary>
    Contradiction,
}
