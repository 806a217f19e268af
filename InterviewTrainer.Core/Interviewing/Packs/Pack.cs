namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>A set of questions, from a file in <c>packs/</c> (schema: <c>packs/schema/pack.schema.json</c>).</summary>
public sealed record Pack
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Domain { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required IReadOnlyList<Question> Questions { get; init; }
}
