using InterviewTrainer.Core.Coaching;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>A story of the person's storybank. Saved by them, so it outlives the interview it was first told in.</summary>
public sealed class StoryRow
{
    public Guid Id { get; init; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public required IReadOnlyList<string> Tags { get; set; }

    /// <summary>Where it was told, the first time first.</summary>
    public required IReadOnlyList<StoryTelling> Told { get; set; }

    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
}
