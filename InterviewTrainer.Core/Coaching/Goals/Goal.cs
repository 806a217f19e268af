using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Goals;

/// <summary>Something the person set themselves.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Subject">The dimension's or the competency's name; empty where the kind needs none.</param>
/// <param name="Target">In the kind's unit: practices a week, level 1 to 5, score 0 to 100, fillers a minute.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ReachedAt">When it was first reached, UTC; null before.</param>
public sealed record Goal(Guid Id, GoalKind Kind, string Subject, double Target, DateTime CreatedAt, DateTime? ReachedAt)
{
    public const int Most = 12;
    public const int MaxSubjectCharacters = 60;

    /// <summary>What may be aimed at, in the kind's unit.</summary>
    public static (double Lowest, double Highest, double Usual) Bounds(GoalKind kind) => kind switch
    {
        GoalKind.PracticesAWeek => (1, 21, 3),
        GoalKind.DimensionLevel => (1, 5, 4),
        GoalKind.CompetencyScore => (1, 100, 70),
        _ => (0, 30, 5),
    };

    /// <summary>Dimensions that a goal can be set for: those of which every answer's level is kept as a number.</summary>
    public static IReadOnlyList<Dimension> Subjects { get; } = [.. Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content)];
}
