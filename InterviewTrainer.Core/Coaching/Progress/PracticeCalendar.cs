using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Progress;

/// <summary>How often something was practised on each day of the last weeks. No day is marked as missed.</summary>
/// <param name="Weeks">From Monday to Sunday, the oldest first; the current week is the last one.</param>
public sealed record PracticeCalendar(IReadOnlyList<IReadOnlyList<PracticeDay>> Weeks)
{
    public const int WeekCount = 12;

    /// <summary>Days on which something was practised.</summary>
    public int Days => Weeks.SelectMany(week => week).Count(day => day.Count > 0);

    /// <summary>Interviews and drills in all.</summary>
    public int Practices => Weeks.SelectMany(week => week).Sum(day => day.Count);

    /// <param name="interviews">What was practised; what was never begun does not count.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="zone">Tells the day of an interview.</param>
    public static PracticeCalendar Of(IEnumerable<PracticedInterview> interviews, DateOnly today, TimeZoneInfo zone)
    {
        var counts = interviews.Where(interview => interview.Status != InterviewStatus.Ready).CountBy(interview => DayOf(interview.CreatedAt, zone)).ToDictionary();
        var first = MondayOf(today).AddDays(-7 * (WeekCount - 1));
        return new PracticeCalendar(
        [
            .. Enumerable.Range(0, WeekCount).Select(week => (IReadOnlyList<PracticeDay>)
            [
                .. Enumerable.Range(0, 7).Select(day => first.AddDays((week * 7) + day)).Select(date => new PracticeDay(date, counts.GetValueOrDefault(date), date > today)),
            ]),
        ]);
    }

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    internal static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone));
}

/// <summary>A day of the calendar.</summary>
public sealed record PracticeDay(DateOnly Date, int Count, bool IsToCome);
