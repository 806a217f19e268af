using System.Text.Json;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.Scenarios;

/// <summary>Conversations in virtual time, as data. Every sentence of <c>sentences.txt</c> (what the product promises of a conversation) is shown by one at least.</summary>
public sealed class ScenarioTests
{
    private static readonly string Folder = Path.Combine(ProjectFiles.Root, "InterviewTrainer.Tests", "Conversation", "Scenarios");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private static readonly Dictionary<string, Scenario> Scenarios = Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)
        .SelectMany(file => JsonSerializer.Deserialize<List<Scenario>>(File.ReadAllText(file), Options)!)
        .ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Scenario(string name)
    {
        var scenario = Scenarios[name];
        await using var stage = new ScenarioStage(scenario);
        for (var at = 0; at < scenario.Steps.Count; at++)
        {
            try
            {
                stage.Play(scenario.Steps[at]);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Step {at + 1}, {scenario.Steps[at]}: {exception.Message}", exception);
            }
        }
    }

    [Fact]
    public void Sentences_EachShownByAScenario_AndEachScenarioShowsOne()
    {
        var sentences = File.ReadAllLines(Path.Combine(Folder, "sentences.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();

        Assert.Equal(sentences.Order(StringComparer.Ordinal), Scenarios.Values.Select(scenario => scenario.Shows).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Scenarios.Values, scenario => Assert.Contains(scenario.Steps, step => step.TryGetProperty("expect", out _)));
    }
}
