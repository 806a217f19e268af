using InterviewTrainer.Core.Coaching.Progress;

namespace InterviewTrainer.Core.Coaching.Repetition;

/// <summary>
/// When a weak competency comes back, by SM-2 (Woźniak 1990, "Optimization of repetition spacing"), derived from the scores alone. A competency is taken up when a day's mean score falls under
/// <see cref="WeakScore"/> and is let go when its interval has grown beyond <see cref="LearntDays"/>. A day's mean score over 20, rounded down, is SM-2's quality of response (0 to 5): from 3 on the interval
/// grows (1 day, 6 days, then times the easiness), below it begins anew; the easiness starts at 2.5 and never falls under 1.3.
/// </summary>
public static class SpacedRepetition
{
    /// <summary>Under this, of 100, a competency is weak.</summary>
    public const double WeakScore = 60;

    /// <summary>An interval longer than this: it sits.</summary>
    public const int LearntDays = 60;

    private const double FirstEasiness = 2.5, LeastEasiness = 1.3;
    private const int PointsOfQuality = 20, BestQuality = 5, PassingQuality = 3;

    /// <param name="answers">Scored answers, in any order.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="zone">Tells the day of an answer.</param>
    /// <returns>What comes back, the longest due first; what is not due yet stands behind, the soonest first.</returns>
    public static IReadOnlyList<SkillSchedule> Plan(IEnumerable<ScoredAnswer> answers, DateOnly today, TimeZoneInfo zone) =>
    [
        .. answers.Where(answer => answer.Competency.Length > 0)
            .GroupBy(answer => answer.Competency, StringComparer.OrdinalIgnoreCase)
            .Select(group => Schedule([.. group.OrderBy(answer => answer.At)], today, zone))
            .OfType<SkillSchedule>()
            .OrderBy(skill => skill.DueOn)
            .ThenBy(skill => skill.LastScore)
            .ThenBy(skill => skill.Competency, StringComparer.Ordinal),
    ];

    private static SkillSchedule? Schedule(IReadOnlyList<ScoredAnswer> answers, DateOnly today, TimeZoneInfo zone)
    {
        Repetition? state = null;
        foreach (var day in answers.GroupBy(answer => DayOf(answer.At, zone)).OrderBy(day => day.Key))
        {
            var score = day.Average(answer => answer.Overall);
            if (state is null && score >= WeakScore)
            {
                continue;
            }

            state = (state ?? new Repetition(0, 0, FirstEasiness, day.Key, score)).After(day.Key, score);
            state = state.Days > LearntDays ? null : state;
        }

        return state is null ? null : new SkillSchedule(answers[^1].Competency, state.Day.AddDays(state.Days), state.Score, state.Day.AddDays(state.Days) <= today, answers[^1].TurnId, answers[^1].QuestionKey);
    }

    private static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone));

    /// <summary>SM-2's state of one item.</summary>
    private sealed record Repetition(int Times, int Days, double Easiness, DateOnly Day, double Score)
    {
        public Repetition After(DateOnly day, double score)
        {
            var quality = (int)Math.Clamp(Math.Floor(score / PointsOfQuality), 0, BestQuality);
            var missing = BestQuality - quality;
            var easiness = Math.Max(LeastEasiness, Easiness + 0.1 - (missing * (0.08 + (missing * 0.02))));
            var times = quality < PassingQuality ? 0 : Times + 1;
            var days = times switch { 0 or 1 => 1, 2 => 6, _ => (int)Math.Ceiling(Days * easiness) };
            return new Repetition(times, days, easiness, day, score);
        }
    }
}

/// <summary>A competency that comes back.</summary>
/// <param name="Competency">As its pack names it.</param>
/// <param name="DueOn">The person's day.</param>
/// <param name="LastScore">Mean score of the last day on which it was practised, 0 to 100.</param>
/// <param name="IsDue">Its day has come.</param>
/// <param name="TurnId">The last answer.</param>
/// <param name="QuestionKey">The question that it answered.</param>
public sealed record SkillSchedule(string Competency, DateOnly DueOn, double LastScore, bool IsDue, Guid TurnId, string QuestionKey);
