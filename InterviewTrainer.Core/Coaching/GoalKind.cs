namespace InterviewTrainer.Core.Coaching;

/// <summary>What a goal counts.</summary>
public enum GoalKind
{
    /// <summary>Interviews or drills a week.</summary>
    PracticesAWeek,

    /// <summary>Mean level of a dimension over the last three interviews.</summary>
    DimensionLevel,

    /// <summary>Mean score of a competency over its last three answers.</summary>
    CompetencyScore,

    /// <summary>Fillers a minute at most.</summary>
    FillersAMinute,
}
