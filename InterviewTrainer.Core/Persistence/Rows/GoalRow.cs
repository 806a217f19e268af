using InterviewTrainer.Core.Coaching;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>Something the person set themselves.</summary>
public sealed class GoalRow
{
    public Guid Id { get; init; }
    public GoalKind Kind { get; set; }

    /// <summary>The dimension's or the competency's name; empty where the kind needs none.</summary>
    public required string Subject { get; set; }

    public double Target { get; set; }
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was first reached; null before.</summary>
    public DateTime? ReachedAt { get; set; }
}
