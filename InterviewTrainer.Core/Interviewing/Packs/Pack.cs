using System.Text.Json.Serialization;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>A set of questions, from a file in <c>packs/</c> (schema: <c>packs/schema/pack.schema.json</c>).</summary>
public sealed record Pack : IJsonOnDeserialized
{
    /// <summary>Names the schema for editors; not used.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Version of the file format; 1.</summary>
    public required int Format { get; init; }

    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Domain { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <inheritdoc/>
    public void OnDeserialized()
    {
        if (!DataRule.IsWhole(Id, Title, Summary, Domain, Language, Roles, Questions))
        {
            return;
        }

        DataRule.Check(Format == 1, $"format is {Format}; this version reads 1");
        DataRule.Identifier(Id, "id");
        DataRule.Check(
            Id + "/" is not (Planning.PlannedQuestion.PlanPrefix or Planning.PlannedQuestion.DrillPrefix), $"the id \"{Id}\" is taken by questions that stand in no pack");
        DataRule.Text(Title, 2, 60, "title");
        DataRule.Text(Summary, 10, 300, "summary");
        DataRule.Text(Domain, 2, 40, "domain");
        DataRule.Filled(Roles, "roles");
        DataRule.Filled(Questions, "questions");
        DataRule.Check(Roles.Count > 0, "roles is empty");
        DataRule.Check(Questions.Count > 0, "questions is empty");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in Questions)
        {
            DataRule.Check(ids.Add(question.Id), $"two questions have the id \"{question.Id}\"");
        }
    }
}
