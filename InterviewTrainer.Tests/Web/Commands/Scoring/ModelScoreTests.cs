using System.Text.Json;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Tests.Assessment;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Scoring;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Scoring;

/// <summary><c>score --judge model</c> with a server that speaks OpenAI's interface.</summary>
[Trait("Category", "Slow")]
public sealed class ModelScoreTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Score_ByAModelOnLoopback_JoinsItsVerdictAndSaysWhereItWasOfNoUse()
    {
        await using var server = await ScriptedServer.StartAsync((context, before) => ScriptedServer.AnswerAsync(context, ChatStream.Type, ChatStream.Of(before == 0 ? Verdict(3, "I met both developers for ten minutes each morning") : Verdict(5, "I saved the company four million"))));
        EngineChoices.Open(_folder.PathOf("engines.json")).Set(EngineRole.Judge, new EngineChoice.Remote(server.Address.ToString(), "a-judge"));

        var run = await RunAsync("model", Line("read", JudgeFixture.Good), Line("invented", JudgeFixture.Good), Line("none", "I don't know, sorry."));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("3 answers judged by rules", run.Output, StringComparison.Ordinal);
        Assert.Contains("a-judge", run.Output, StringComparison.Ordinal);
        Assert.Contains("For 1 the rules judged alone", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("json_schema", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.True(Read(0).GetProperty("overall").GetDouble() < Read(1).GetProperty("overall").GetDouble());
        Assert.Contains(Read(0).GetProperty("dimensions")[0].GetProperty("evidence").EnumerateArray(), place => place.GetProperty("quote").GetString() == "I met both developers for ten minutes each morning");
    }

    [Fact]
    public async Task Score_ByAModelWithoutOne_SaysWhereToChoose()
    {
        var run = await RunAsync("model", Line("good", JudgeFixture.Good));

        Assert.Equal(1, run.Code);
        Assert.Contains("page Engines", run.Error, StringComparison.Ordinal);
    }

    private static string Verdict(int level, string quote) => JsonSerializer.Serialize(((string[])["structure", "relevance", "specificity", "ownership", "depth"])
        .ToDictionary(name => name, _ => new { quotes = (string[])[quote, level == 3 ? "I listed every open task" : "I led it all myself"], level }));

    private static string Line(string id, string answer) => JsonSerializer.Serialize(new { id, question = JudgeFixture.Question, answer, category = "behavioral" });

    private JsonElement Read(int line)
    {
        using var document = JsonDocument.Parse(File.ReadAllLines(_folder.PathOf("out.jsonl"))[line]);
        return document.RootElement.Clone();
    }

    private Task<CommandRun> RunAsync(string judge, params string[] lines)
    {
        var input = _folder.Write("in.jsonl", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return CommandRun.OfAsync(ScoreCommand.Create(), "--in", input, "--out", _folder.PathOf("out.jsonl"), "--judge", judge, "--data", _folder.Path);
    }
}
