using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>What became of a simulated interview, for <see cref="Invariants"/> to judge.</summary>
internal sealed record SimulationRecord
{
    public required SimulationSetup Setup { get; init; }

    /// <summary>Whether it came to an end within the bound.</summary>
    public required bool IsConcluded { get; init; }

    /// <summary>How everything stood at the end; null where there was none.</summary>
    public required InterviewSnapshot? AtEnd { get; init; }

    /// <summary>How everything stood a minute later.</summary>
    public required InterviewSnapshot Later { get; init; }

    /// <summary>Time under way when each turn was opened.</summary>
    public required IReadOnlyList<TimeSpan> OpenedAt { get; init; }

    /// <summary>Follow-ups on a topic that the persona allowed, by the number of turns before the decision.</summary>
    public required IReadOnlyDictionary<int, int> FollowUpsAllowed { get; init; }

    /// <summary>Turns of which the interviewer was given an answer.</summary>
    public required IReadOnlySet<Guid> GivenAnswers { get; init; }

    /// <summary>What the loudspeaker played.</summary>
    public required IReadOnlyList<PlayedUtterance> Utterances { get; init; }

    /// <summary>What the page showed from the end on.</summary>
    public required IReadOnlyList<RoomState> StatesAfterEnd { get; init; }

    /// <summary>When somebody did something, or was heard.</summary>
    public required IReadOnlyList<DateTime> Deeds { get; init; }

    /// <summary>What happened, in order, for people.</summary>
    public required IReadOnlyList<string> Events { get; init; }
}

/// <summary>An interview at one moment.</summary>
internal sealed record InterviewSnapshot(
    InterviewStatus Status, ConclusionReason? Conclusion, string Closing, DateTime? EndedAt, string PersonaId, InterviewDifficulty Difficulty, InterviewEngines Engines, IReadOnlyList<TurnSnapshot> Turns)
{
    public static InterviewSnapshot Of(Interview interview) => new(
        interview.Status, interview.Conclusion, interview.Closing, interview.EndedAt, interview.Settings.PersonaId, interview.Settings.Difficulty, interview.Engines, [.. interview.Turns.Select(TurnSnapshot.Of)]);
}

/// <summary>A turn at one moment.</summary>
internal sealed record TurnSnapshot(
    Guid Id, TurnState State, int QuestionNumber, string QuestionKey, FollowUpIntent? FollowUp, string Preface, string Question, string? Rephrased, string? HeardUpTo, string PersonaId,
    InterviewDifficulty Difficulty, DateTime AskedAt, DateTime? ClosedAt, AnswerSource Source, string Draft, string Answer, int Asides)
{
    public static TurnSnapshot Of(Turn turn) => new(
        turn.Id, turn.State, turn.QuestionNumber, turn.QuestionKey, turn.FollowUp, turn.Preface, turn.Question, turn.Rephrased, turn.HeardUpTo, turn.PersonaId,
        turn.Difficulty, turn.AskedAt, turn.ClosedAt, turn.AnswerSource, turn.Words?.Draft ?? "", turn.Words?.Answer ?? "", turn.Words?.Asides.Count ?? 0);
}
