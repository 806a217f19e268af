using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>One question and what became of it, as exported.</summary>
public sealed record ExportedTurn
{
    public required Guid Id { get; init; }
    public required int Index { get; init; }
    public required int QuestionNumber { get; init; }
    public required string QuestionKey { get; init; }
    public required string Competency { get; init; }
    public required FollowUpIntent? FollowUpIntent { get; init; }
    public required string? FollowUpReason { get; init; }

    /// <summary>Why the topic before was left for this one, in the model's words; null where no model decided so.</summary>
    public required string? MovedOnReason { get; init; }
    public required string PersonaId { get; init; }
    public required InterviewDifficulty Difficulty { get; init; }
    public required string Preface { get; init; }
    public required string Question { get; init; }

    /// <summary>Preface and question as far as they were played, where the person cut the interviewer short.</summary>
    public required string? HeardUpTo { get; init; }

    /// <summary>The question in other words, where the person asked for them.</summary>
    public required string? Rephrased { get; init; }

    /// <summary>The language model that decided to ask this; empty where the script did.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The language model that should have decided, but was late, wrong or gone; empty where none was asked.</summary>
    public required string StandsInFor { get; init; }

    /// <summary>Null when nothing was measured.</summary>
    public required ExportedTimings? Timings { get; init; }

    public required TurnState State { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime? ClosedAt { get; init; }
    public required AnswerSource AnswerSource { get; init; }

    /// <summary>Null when there are none or they were not kept.</summary>
    public required ExportedWords? Words { get; init; }

    /// <summary>Null when nothing was measured or it was not kept.</summary>
    public required AnswerSignals? Signals { get; init; }

    public required IReadOnlyList<string> Tips { get; init; }

    internal static ExportedTurn Of(Turn turn) => new()
    {
        Id = turn.Id,
        Index = turn.Index,
        QuestionNumber = turn.QuestionNumber,
        QuestionKey = turn.QuestionKey,
        Competency = turn.Competency,
        FollowUpIntent = turn.FollowUp,
        FollowUpReason = turn.FollowUpReason,
        MovedOnReason = turn.MovedOnReason,
        PersonaId = turn.PersonaId,
        Difficulty = turn.Difficulty,
        Preface = turn.Preface,
        Question = turn.Question,
        HeardUpTo = turn.HeardUpTo,
        Rephrased = turn.Rephrased,
        DecidedBy = turn.DecidedBy,
        StandsInFor = turn.StandsInFor,
        Timings = turn.Timings is { } timings ? ExportedTimings.Of(timings) : null,
        State = turn.State,
        AskedAt = turn.AskedAt,
        ClosedAt = turn.ClosedAt,
        AnswerSource = turn.AnswerSource,
        Words = turn.Words is { } words ? ExportedWords.Of(words) : null,
        Signals = turn.Signals,
        Tips = turn.Tips,
    };

    /// <param name="interviewId">Its interview.</param>
    /// <param name="isCut">The interview ends here: an open turn is cut off.</param>
    internal Turn ToTurn(Guid interviewId, bool isCut) => new()
    {
        Id = Id,
        InterviewId = interviewId,
        Index = Index,
        QuestionNumber = QuestionNumber,
        QuestionKey = QuestionKey,
        Competency = Competency,
        FollowUp = FollowUpIntent,
        FollowUpReason = FollowUpReason,
        MovedOnReason = MovedOnReason,
        PersonaId = PersonaId,
        Difficulty = Difficulty,
        Preface = Preface,
        Question = Question,
        HeardUpTo = HeardUpTo,
        Rephrased = Rephrased,
        DecidedBy = DecidedBy,
        StandsInFor = StandsInFor,
        Timings = Timings?.ToTimings(),
        State = isCut && State == TurnState.Open ? TurnState.CutOff : State,
        AskedAt = AskedAt,
        ClosedAt = ClosedAt,
        AnswerSource = AnswerSource,
        Words = Words?.ToWords(),
        Signals = Signals,
        Tips = Tips,
    };
}
