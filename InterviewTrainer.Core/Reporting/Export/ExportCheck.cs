using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>Whether an interview that somebody brings can be one of this program's.</summary>
internal static class ExportCheck
{
    private const int MaxTurns = 1_000;
    private const int MaxBeside = 1_000;
    private const int FarthestMs = 24 * 3_600_000;
    private const long LongestMs = 30L * FarthestMs;

    /// <summary>What is wrong, for a person; null where nothing is.</summary>
    public static string? Problem(InterviewExport export)
    {
        if (export.Id == Guid.Empty || export.Turns.Count > MaxTurns || export.CheckIns.Count + export.Assessments.Count + export.Reflections.Count > MaxBeside)
        {
            return "holds no interview that this program could have made";
        }

        if (!IsLength(export.ElapsedMs) || !IsLength(export.Settings.LengthMs) || !IsLength(export.Settings.ThinkingTimeMs) || export.Settings.QuestionCount is < 0 or > MaxTurns)
        {
            return "has lengths or counts that cannot be";
        }

        if (!Moments(export).All(moment => moment.Kind == DateTimeKind.Utc))
        {
            return "has times that are not UTC";
        }

        if (export.CheckIns.Any(checkIn => !IsShare(checkIn.Confidence) || !IsShare(checkIn.Stress)) || export.SelfRating is { Level: < 1 or > 5 })
        {
            return "has ratings that cannot be";
        }

        if (HasTwice(export.Turns.Select(turn => turn.Id)) || HasTwice(export.Assessments.Select(assessment => assessment.Id)) || HasTwice(export.Reflections.Select(reflection => reflection.Id)))
        {
            return "has one identifier twice";
        }

        return export.Turns.Select((turn, place) => Problem(turn, place, place == export.Turns.Count - 1)).FirstOrDefault(problem => problem is not null)
            ?? (export.Assessments.Any(assessment => assessment.InterviewId != export.Id || HasTwice(assessment.Answers.Select(answer => answer.TurnId))) ? "has a judgement of another interview" : null);
    }

    private static string? Problem(ExportedTurn turn, int place, bool isLast)
    {
        if (turn.Index != place || turn.QuestionNumber is < 0 or > MaxTurns || (turn.State == TurnState.Open && !isLast))
        {
            return "has questions in an order that cannot be";
        }

        if (turn.Words is { } words && (words.Answer.Length > InterviewLimits.MaxAnswerCharacters || words.Draft.Length > InterviewLimits.MaxAnswerCharacters || words.Asides.Count > InterviewLimits.MaxAsides))
        {
            return "has an answer that is longer than an answer can be";
        }

        if (turn.Words is { } spoken && !spoken.Timed.All(word => IsStretch(word.StartMs, word.EndMs)))
        {
            return "has stretches of speech that cannot be";
        }

        return turn.Signals is not { } signals ? null
            : signals.Speech.All(span => IsStretch(span.StartMs, span.EndMs)) && (signals.Words is not { } evidence
                || (evidence.Pauses.All(pause => IsStretch(pause.StartMs, pause.EndMs)) && evidence.Fillers.All(filler => IsStretch(filler.StartMs, filler.EndMs)))) ? null
            : "has stretches of speech that cannot be";
    }

    private static IEnumerable<DateTime> Moments(InterviewExport export) =>
    [
        export.CreatedAt, export.StartedAt ?? export.CreatedAt, export.EndedAt ?? export.CreatedAt,
        .. export.CheckIns.Select(checkIn => checkIn.At),
        .. export.Turns.SelectMany(turn => new[] { turn.AskedAt, turn.ClosedAt ?? turn.AskedAt }),
    ];

    private static bool IsLength(long ms) => ms is >= 0 and <= LongestMs;

    private static bool IsShare(int value) => value is >= 0 and <= 100;

    private static bool IsStretch(int start, int end) => start >= -FarthestMs && end <= FarthestMs && start <= end;

    private static bool HasTwice(IEnumerable<Guid> ids) => ids.GroupBy(id => id).Any(same => same.Skip(1).Any());
}
