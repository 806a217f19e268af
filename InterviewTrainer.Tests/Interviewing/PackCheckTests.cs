using System.Text;
using System.Text.Json.Nodes;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

public sealed class PackCheckTests
{
    [Fact]
    public void Of_EveryPackOfTheProgram_FindsNothing() =>
        Assert.All(Directory.EnumerateFiles(ProjectFiles.Packs, "*.json"), file => Assert.Empty(PackCheck.Of(File.ReadAllBytes(file)).Problems));

    [Fact]
    public void Of_APackWithAByteOrderMark_IsRead() =>
        Assert.NotNull(PackCheck.Of([0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(Path.Combine(ProjectFiles.Packs, "sales.json"))]).Pack);

    [Fact]
    public void Of_ManyMistakes_NamesEachWithItsPlaceAndLine()
    {
        var pack = Sales();
        pack["title"] = "S";
        pack["colour"] = "red";
        pack["questions"]![1]!["text"] = "Too short";
        pack["questions"]![1]!["minutes"] = 99;
        pack["questions"]![3]!["kind"] = "riddle";
        pack["questions"]![3]!.AsObject().Remove("competency");
        pack["questions"]![4] = 7;
        pack["questions"]![6]!["id"] = pack["questions"]![5]!["id"]!.GetValue<string>();
        var json = pack.ToJsonString(new() { WriteIndented = true });

        var problems = PackCheck.Of(Encoding.UTF8.GetBytes(json)).Problems;

        Assert.Equal(8, problems.Count);
        Has("", "title has 1 characters", "\"title\": \"S\"");
        Has("colour", "colour", "\"colour\"");
        Has("questions[1]", "text has 9 characters; it needs 20 to 400", "\"Too short\"");
        Has("questions[1]", "minutes is 99; it needs 1 to 10", "99");
        Has("questions[3].kind", "kind needs one of: behavioural, situational, technical, motivation, selfIntroduction", "\"riddle\"");
        Has("questions[3]", "question 4 lacks: competency", null);
        Has("questions[4]", "no question", null);
        Has("", "two questions have the id", null);

        void Has(string place, string reason, string? written)
        {
            var problem = Assert.Single(problems, problem => problem.Place == place && problem.Reason.Contains(reason, StringComparison.Ordinal));
            if (written is not null)
            {
                Assert.Contains(written, json.Split('\n')[problem.Line!.Value - 1], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Of_GapsAndWrongValues_AreSaidInOurWords()
    {
        var pack = Sales();
        pack.AsObject().Remove("summary");
        pack["roles"] = "Cook";
        pack["questions"]![0]!.AsObject().Remove("competency");
        pack["questions"]![0]!.AsObject().Remove("kind");
        pack["questions"]![1]!["rubric"]![2]!.AsObject().Remove("anchor");
        pack["questions"]![2]!["minutes"] = "two";
        pack["questions"]![3]!["text"] = null;
        pack["questions"]![4]!["rubric"]![0]!["level"] = "one";

        var problems = PackCheck.Of(Encoding.UTF8.GetBytes(pack.ToJsonString())).Problems;

        Assert.Equal(
            [
                ("", "the pack lacks: summary"), ("roles", "roles needs a list, in [ ]"),
                ("questions[0]", "question 1 lacks: competency, kind"), ("questions[1].rubric[2]", "this entry lacks: anchor"),
                ("questions[2].minutes", "minutes needs a whole number"), ("questions[3].text", "text needs a text in quotes"),
                ("questions[4].rubric[0].level", "this cannot be read here; compare it with a pack that came with the program"),
            ],
            problems.Select(problem => (problem.Place, problem.Reason)));
        Assert.All(problems, problem => Assert.DoesNotMatch("JSON|type '|Path", problem.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"questions\": [null, [], {}]}")]
    [InlineData("{\"id\": 1, \"id\": 2}")]
    [InlineData("{\"roles\": [null], \"questions\": []}")]
    [InlineData("\u0000\u0001")]
    public void Of_WhatIsNoPack_SaysSo(string json)
    {
        var check = PackCheck.Of(Encoding.UTF8.GetBytes(json));

        Assert.Null(check.Pack);
        Assert.NotEmpty(check.Problems);
        Assert.All(check.Problems, problem => Assert.DoesNotContain("InterviewTrainer.", problem.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AMistakeOfTheJson_NamesItsLine() =>
        Assert.Equal(4, Assert.Single(PackCheck.Of("{\n  \"format\": 1,\n  \"id\": \"broken\",\n  \"title\": oops\n}"u8.ToArray()).Problems).Line);

    private static JsonNode Sales() => JsonNode.Parse(File.ReadAllText(Path.Combine(ProjectFiles.Packs, "sales.json")))!;
}
