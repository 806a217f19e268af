using System.Text.Json.Nodes;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>What a bench found.</summary>
/// <param name="Bench">Its name.</param>
/// <param name="Figures">Its numbers; names end with their unit.</param>
internal sealed record BenchReport(string Bench, JsonObject Figures)
{
    /// <summary>A sentence for each figure that is over its budget.</summary>
    public IReadOnlyList<string> OverBudget { get; init; } = [];

    /// <summary>One line: <c>{"bench": …, "figures": {…}, "machine": {…}}</c>.</summary>
    public string ToJson() => new JsonObject { ["bench"] = Bench, ["figures"] = Figures.DeepClone(), ["machine"] = BenchMachine.Describe() }.ToJsonString();
}
