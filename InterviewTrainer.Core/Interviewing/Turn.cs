using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>One question and what became of it.</summary>
public sealed class Turn
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid InterviewId { get; init; }

    /// <summary>Place in the interview, from 0.</summary>
    public int Index { get; init; }

    /// <summary>Place among the main questions, from 1; follow-ups share their question's.</summary>
    public int QuestionNumber { get; init; }

    /// <summary><c>pack/question</c>, the same for a question and its follow-ups.</summary>
    public required string QuestionKey { get; init; }

    public required string Competency { get; init; }

    /// <summary>Null for a main question.</summary>
    public FollowUpIntent? FollowUp { get; init; }

    /// <summary>The stated rule that chose this follow-up; null for a main question.</summary>
    public string? FollowUpReason { get; init; }

    /// <summary>Why the interviewer left the topic before for this one, in the model's words; null where no model decided so.</summary>
    public string? MovedOnReason { get; init; }

    /// <summary>What was said before the question (greeting, acknowledgement); may be empty.</summary>
    public string Preface { get; init; } = "";

    /// <summary>The question, word for word as asked.</summary>
    public required string Question { get; init; }

    public required string PersonaId { get; init; }

    /// <summary>How hard the interviewer made it when this was asked.</summary>
    public InterviewDifficulty Difficulty { get; init; } = InterviewDifficulty.Standard;

    /// <summary>Preface and question as far as they were heard, where the person cut the interviewer short; null where all was heard.</summary>
    public string? HeardUpTo { get; set; }

    /// <summary>The question in the other words in which it was put last; null where nobody asked for them.</summary>
    public string? Rephrased { get; set; }

    /// <summary>How long each step from the person's last word before this question to its first sound took; null where nothing was measured.</summary>
    public TurnTimings? Timings { get; set; }

    /// <summary>The language model that decided to ask this; empty where the scripted interviewer did.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>The language model that should have decided, but was late, wrong or gone; empty where none was asked.</summary>
    public string StandsInFor { get; init; } = "";

    public TurnState State { get; set; } = TurnState.Open;

    public DateTime AskedAt { get; init; }

    public DateTime? ClosedAt { get; set; }

    public AnswerSource AnswerSource { get; set; }

    /// <summary>The person's words; kept apart because consent decides whether they are stored.</summary>
    public TurnWords? Words { get; set; }

    /// <summary>Numbers measured in the sound; kept apart for the same reason. Null when nothing was measured.</summary>
    public AnswerSignals? Signals { get; set; }

    /// <summary>At most two, in the persona's tone; study mode only.</summary>
    public IReadOnlyList<string> Tips { get; set; } = [];
}
