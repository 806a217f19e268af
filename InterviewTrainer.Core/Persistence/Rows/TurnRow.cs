using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>A turn as stored, without the person's words and the signals of their voice, which have tables of their own.</summary>
public sealed class TurnRow
{
    /// <summary>In the place of a question that was made from words that may not be kept.</summary>
    public const string NotKept = "This question was made from your words, which were not to be kept.";

    public Guid Id { get; init; }
    public Guid InterviewId { get; init; }
    public int Index { get; set; }
    public int QuestionNumber { get; set; }
    public required string QuestionKey { get; set; }
    public required string Competency { get; set; }
    public FollowUpIntent? FollowUp { get; set; }
    public string? FollowUpReason { get; set; }
    public string? MovedOnReason { get; set; }
    public required string Preface { get; set; }
    public required string Question { get; set; }
    public required string PersonaId { get; set; }
    public InterviewDifficulty Difficulty { get; set; }
    public string? HeardUpTo { get; set; }
    public string? Rephrased { get; set; }
    public TurnTimings? Timings { get; set; }
    public required string DecidedBy { get; set; }
    public required string StandsInFor { get; set; }
    public TurnState State { get; set; }
    public DateTime AskedAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    public AnswerSource AnswerSource { get; set; }
    public required IReadOnlyList<string> Tips { get; set; }

    /// <summary>The question was made from the person's words: by a language model, from their documents, or by themselves.</summary>
    internal bool HoldsWords => DecidedBy.Length > 0 || QuestionKey.StartsWith(PlannedQuestion.PlanPrefix, StringComparison.Ordinal);

    /// <summary>A copy of <paramref name="turn"/> as it is now.</summary>
    public static TurnRow Of(Turn turn) => new()
    {
        Id = turn.Id,
        InterviewId = turn.InterviewId,
        Index = turn.Index,
        QuestionNumber = turn.QuestionNumber,
        QuestionKey = turn.QuestionKey,
        Competency = turn.Competency,
        FollowUp = turn.FollowUp,
        FollowUpReason = turn.FollowUpReason,
        MovedOnReason = turn.MovedOnReason,
        Preface = turn.Preface,
        Question = turn.Question,
        PersonaId = turn.PersonaId,
        Difficulty = turn.Difficulty,
        HeardUpTo = turn.HeardUpTo,
        Rephrased = turn.Rephrased,
        Timings = turn.Timings,
        DecidedBy = turn.DecidedBy,
        StandsInFor = turn.StandsInFor,
        State = turn.State,
        AskedAt = turn.AskedAt,
        ClosedAt = turn.ClosedAt,
        AnswerSource = turn.AnswerSource,
        Tips = [.. turn.Tips],
    };

    public Turn ToTurn(TurnWords? words, AnswerSignals? signals) => new()
    {
        Id = Id,
        InterviewId = InterviewId,
        Index = Index,
        QuestionNumber = QuestionNumber,
        QuestionKey = QuestionKey,
        Competency = Competency,
        FollowUp = FollowUp,
        FollowUpReason = FollowUpReason,
        MovedOnReason = MovedOnReason,
        Preface = Preface,
        Question = Question,
        PersonaId = PersonaId,
        Difficulty = Difficulty,
        HeardUpTo = HeardUpTo,
        Rephrased = Rephrased,
        Timings = Timings,
        DecidedBy = DecidedBy,
        StandsInFor = StandsInFor,
        State = State,
        AskedAt = AskedAt,
        ClosedAt = ClosedAt,
        AnswerSource = AnswerSource,
        Words = words,
        Signals = signals,
        Tips = Tips,
    };
}
