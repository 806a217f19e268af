using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Persistence.Rows;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>How the person rated themselves before they saw a score, as exported.</summary>
/// <param name="Level">1 (poor) to 5 (excellent); null where the person passed it over.</param>
/// <param name="At">UTC.</param>
public sealed record ExportedSelfRating(int? Level, DateTime At)
{
    internal static ExportedSelfRating Of(SelfRatingRow row) => new(row.Level == SelfRatingRow.PassedOver ? null : row.Level, row.At);

    internal SelfRatingRow ToRow(Guid interviewId) => new() { InterviewId = interviewId, Level = Level ?? SelfRatingRow.PassedOver, At = At };
}

/// <summary>What the person wrote about an interview, as exported.</summary>
public sealed record ExportedReflection(Guid Id, string Prompt, string Text, string Reply, string RepliedBy, DateTime At)
{
    internal static ExportedReflection Of(ReflectionRow row) => new(row.Id, row.Prompt, row.Text, row.Reply, row.RepliedBy, row.At);

    internal ReflectionRow ToRow(Guid interviewId) => new() { Id = Id, InterviewId = interviewId, Prompt = Prompt, Text = Text, Reply = Reply, RepliedBy = RepliedBy, At = At };
}

/// <summary>A story of the storybank, as exported.</summary>
public sealed record ExportedStory(Guid Id, string Title, string Text, IReadOnlyList<string> Tags, IReadOnlyList<StoryTelling> Told, DateTime CreatedAt, DateTime UpdatedAt)
{
    internal static ExportedStory Of(StoryRow row) => new(row.Id, row.Title, row.Text, row.Tags, row.Told, row.CreatedAt, row.UpdatedAt);

    internal StoryRow ToRow() => new() { Id = Id, Title = Title, Text = Text, Tags = Tags, Told = Told, CreatedAt = CreatedAt, UpdatedAt = UpdatedAt };
}

/// <summary>A goal, as exported.</summary>
public sealed record ExportedGoal(Guid Id, GoalKind Kind, string Subject, double Target, DateTime CreatedAt, DateTime? ReachedAt)
{
    internal static ExportedGoal Of(GoalRow row) => new(row.Id, row.Kind, row.Subject, row.Target, row.CreatedAt, row.ReachedAt);

    internal GoalRow ToRow() => new() { Id = Id, Kind = Kind, Subject = Subject, Target = Target, CreatedAt = CreatedAt, ReachedAt = ReachedAt };
}

/// <summary>What belongs to no single interview, as exported: <c>practice.json</c> of an archive.</summary>
public sealed record ExportedPractice(IReadOnlyList<ExportedStory> Stories, IReadOnlyList<ExportedGoal> Goals);
