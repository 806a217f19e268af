using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Packs;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Packs;

public sealed class PacksCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lint_ThePacksOfTheProgram_FindsNothing()
    {
        var run = await CommandRun.OfAsync(PacksCommand.Create(), "lint", ProjectFiles.Packs);

        Assert.Equal("10 pack(s) with 143 questions, 0 problem(s), 0 warning(s)", run.Output);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task Lint_AWrongPack_EndsWithOneAndNamesThePlaces()
    {
        var pack = Sales();
        pack["questions"]![0]!["minutes"] = 0;
        pack["questions"]![1]!["text"] = "Short";

        var run = await LintAsync(pack);

        Assert.Equal(1, run.Code);
        Assert.Contains("questions[0]: minutes is 0", run.Output, StringComparison.Ordinal);
        Assert.Contains("questions[1]: text has 5 characters", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"line \d+, questions\[0\]", run.Output);
    }

    [Fact]
    public async Task Lint_WhatIsSeldomMeant_WarnsAndEndsWithZero()
    {
        var pack = Sales();
        var questions = pack["questions"]!;
        questions[1]!["text"] = questions[0]!["text"]!.GetValue<string>().ToUpperInvariant() + " ";
        questions[2]!["text"] = "What did you sell last? And to whom did you sell it?";
        questions[3]!["followUps"]!.AsObject().Remove("tradeOff");
        questions[4]!["rubric"]![2]!["anchor"] = questions[4]!["rubric"]![0]!["anchor"]!.GetValue<string>();

        var run = await LintAsync(pack);

        Assert.Equal(0, run.Code);
        Assert.Contains("questions[1].text: the same question as sales/", run.Output, StringComparison.Ordinal);
        Assert.Contains("questions[2].text: these are two questions", run.Output, StringComparison.Ordinal);
        Assert.Contains("questions[3].followUps: no follow-up for tradeOff", run.Output, StringComparison.Ordinal);
        Assert.Contains("questions[4].rubric[2]: the same anchor as questions[4].rubric[0]", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 problem(s), 4 warning(s)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_TwoFilesOfOneId_IsAProblem()
    {
        _folder.Write("a.json", File.ReadAllBytes(Path.Combine(ProjectFiles.Packs, "sales.json")));
        _folder.Write("b.json", File.ReadAllBytes(Path.Combine(ProjectFiles.Packs, "sales.json")));

        var run = await CommandRun.OfAsync(PacksCommand.Create(), "lint", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains("is the id of", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_NoFile_EndsWithAMessage()
    {
        var run = await CommandRun.OfAsync(PacksCommand.Create(), "lint", _folder.PathOf("none.json"));

        Assert.Equal(1, run.Code);
        Assert.Contains("cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithOneOfYourOwn_NamesItAndWhatWasLeftOut()
    {
        Directory.CreateDirectory(_folder.PathOf("packs"));
        _folder.Write("packs/bakery.json", System.Text.Encoding.UTF8.GetBytes(Sales("bakery").ToJsonString()));
        _folder.Write("packs/broken.json", "{"u8.ToArray());

        var table = await CommandRun.OfAsync(PacksCommand.Create(), "list", "--data", _folder.Path);
        var json = JsonDocument.Parse((await CommandRun.OfAsync(PacksCommand.Create(), "list", "--json", "--data", _folder.Path)).Output).RootElement;

        Assert.Equal(0, table.Code);
        Assert.Matches(@"bakery +\d+  yours", table.Output);
        Assert.Contains("broken.json", table.Error, StringComparison.Ordinal);
        Assert.Equal(11, json.GetProperty("packs").GetArrayLength());
        Assert.Equal(1, json.GetProperty("problems").GetArrayLength());
    }

    private async Task<CommandRun> LintAsync(JsonNode pack)
    {
        var file = _folder.Write("pack.json", System.Text.Encoding.UTF8.GetBytes(pack.ToJsonString(new() { WriteIndented = true })));
        return await CommandRun.OfAsync(PacksCommand.Create(), "lint", file);
    }

    private static JsonNode Sales(string id = "sales")
    {
        var pack = JsonNode.Parse(File.ReadAllText(Path.Combine(ProjectFiles.Packs, "sales.json")))!;
        pack["id"] = id;
        return pack;
    }
}
