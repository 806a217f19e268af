using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>What the interviewer does next.</summary>
public abstract record InterviewerMove
{
    /// <summary>Tips on the answer just given; at most <see cref="InterviewLimits.MaxTips"/>, none in pressure mode.</summary>
    public IReadOnlyList<string> Tips { get; init; } = [];

    /// <summary>The language model that decided; empty where the scripted interviewer did.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>The language model that should have decided, but was late, wrong or gone; empty where none was asked.</summary>
    public string StandsInFor { get; init; } = "";

    /// <summary>Asks the next main question.</summary>
    public sealed record Ask(string Preface, Question Question) : InterviewerMove
    {
        /// <summary>Why the topic before is left, in the model's words; empty where no model decided so.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>Stays on the topic.</summary>
    public sealed record AskFollowUp(string Preface, string Text, FollowUpIntent Intent, string Reason) : InterviewerMove;

    /// <summary>Says something; the same question stays open.</summary>
    public sealed record Stay(string Reply) : InterviewerMove;

    /// <summary>The same question, put differently.</summary>
    public sealed record Rephrase(string Text) : InterviewerMove;

    /// <summary>Ends the interview.</summary>
    public sealed record Conclude(ConclusionReason Reason, string Closing) : InterviewerMove;
}
