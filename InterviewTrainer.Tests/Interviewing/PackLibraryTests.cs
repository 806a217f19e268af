using System.Text.Json.Nodes;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

public sealed class PackLibraryTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ABrokenFile_NamesFileLineAndReasonAndLoadsTheOthers()
    {
        Write("good.json", Sales());
        File.WriteAllText(_folder.PathOf("broken.json"), "{\n  \"format\": 1,\n  \"id\": \"broken\",\n  \"title\": oops\n}");

        var library = PackLibrary.Read(_folder.Path);

        Assert.Equal("sales", Assert.Single(library.Packs).Id);
        var problem = Assert.Single(library.Problems);
        Assert.Equal((_folder.PathOf("broken.json"), 4), (problem.File, problem.Line));
        Assert.NotEmpty(problem.Reason);
    }

    [Theory]
    [InlineData("text", "\"Too short\"", "text has 9 characters; it needs 20 to 400")]
    [InlineData("id", "\"Not An Id\"", "is not lower-case words joined by hyphens")]
    [InlineData("kind", "\"riddle\"", "kind")]
    [InlineData("minutes", "99", "minutes is 99; it needs 1 to 10")]
    [InlineData("rubric", "[]", "rubric needs the levels 1, 3 and 5")]
    [InlineData("colour", "\"red\"", "colour")]
    [InlineData("text", "\"A question with a bell \\u0007 in the middle of it?\"", "control character")]
    [InlineData("text", "null", "")]
    public void Read_AWrongQuestion_SaysWhichAndWhy(string property, string value, string reason)
    {
        var pack = Sales();
        pack["questions"]![2]![property] = JsonNode.Parse(value);
        Write("sales.json", pack);

        var library = PackLibrary.Read(_folder.Path);

        Assert.Empty(library.Packs);
        var problem = Assert.Single(library.Problems);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Contains("questions[2]", problem.Reason, StringComparison.Ordinal);
        Assert.InRange(problem.Line!.Value, 2, 200);
    }

    [Fact]
    public void Read_TwoQuestionsOfOneId_IsAProblem()
    {
        var pack = Sales();
        pack["questions"]![1]!["id"] = pack["questions"]![0]!["id"]!.GetValue<string>();
        Write("sales.json", pack);

        Assert.Contains("two questions have the id", Assert.Single(PackLibrary.Read(_folder.Path).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoPacksOfOneId_KeepsTheFirst()
    {
        Write("a.json", Sales());
        Write("b.json", Sales());

        var library = PackLibrary.Read(_folder.Path);

        Assert.Single(library.Packs);
        Assert.Contains("was read before", Assert.Single(library.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AHugeFile_IsNotRead()
    {
        File.WriteAllText(_folder.PathOf("huge.json"), new string(' ', DataFile.MaxBytes + 1));

        Assert.Contains("bytes", Assert.Single(PackLibrary.Read(_folder.Path).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AMissingFolder_IsEmpty() => Assert.Empty(PackLibrary.Read(_folder.PathOf("nowhere")).Packs);

    private void Write(string name, JsonNode pack) => File.WriteAllText(_folder.PathOf(name), pack.ToJsonString(new() { WriteIndented = true }));

    private static JsonNode Sales() => JsonNode.Parse(File.ReadAllText(Path.Combine(ProjectFiles.Packs, "sales.json")))!;
}
