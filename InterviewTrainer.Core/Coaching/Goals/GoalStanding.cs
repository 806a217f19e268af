using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Goals;

/// <summary>How far a goal is.</summary>
/// <param name="Goal">Which.</param>
/// <param name="Now">Where the person stands, in the goal's unit; null while nothing was measured.</param>
public sealed record GoalStanding(Goal Goal, double? Now)
{
    private const int Recent = 3;

    /// <summary>For fillers less is better.</summary>
    public bool IsReached => Goal.Kind == GoalKind.FillersAMinute ? Now <= Goal.Target : Now >= Goal.Target;

    /// <summary>0 to 1 of the way.</summary>
    public double Share => Now is not { } now ? 0
        : IsReached ? 1
        : Goal.Kind == GoalKind.FillersAMinute ? Math.Clamp(Goal.Target / now, 0, 1)
        : Math.Clamp(now / Goal.Target, 0, 1);

    /// <param name="goal">What is aimed at.</param>
    /// <param name="practice">What was practised.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="zone">Tells the day of an interview.</param>
    public static GoalStanding Of(Goal goal, PracticeData practice, DateOnly today, TimeZoneInfo zone) => new(goal, goal.Kind switch
    {
        GoalKind.PracticesAWeek => practice.Interviews.Count(interview =>
            interview.Status != InterviewStatus.Ready && PracticeCalendar.DayOf(interview.CreatedAt, zone) >= PracticeCalendar.MondayOf(today)),
        GoalKind.DimensionLevel => Enum.TryParse<Dimension>(goal.Subject, out var dimension)
            ? MeanOfLast(practice.Interviews.Where(interview => !interview.IsDrill && interview.Levels.ContainsKey(dimension)).Select(interview => interview.Levels[dimension]))
            : null,
        GoalKind.CompetencyScore => MeanOfLast(practice.Answers.Where(answer => string.Equals(answer.Competency, goal.Subject, StringComparison.OrdinalIgnoreCase)).Select(answer => answer.Overall)),
        _ => MeanOfLast(practice.Interviews.Where(interview => !interview.IsDrill).Select(interview => interview.Signals?.FillersPerMinute).OfType<double>()),
    });

    private static double? MeanOfLast(IEnumerable<double> values) => values.TakeLast(Recent).ToList() is { Count: > 0 } last ? last.Average() : null;
}
