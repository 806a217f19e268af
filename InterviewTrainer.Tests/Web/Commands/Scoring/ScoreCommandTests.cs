using System.Text;
using System.Text.Json;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Tests.Assessment;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Scoring;

/// <summary>What <c>score</c> writes of answers of every kind.</summary>
[Trait("Category", "Slow")]
public sealed class ScoreCommandTests : IDisposable
{
    private readonly ScoreBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Score_GoodAndTooShort_HaveThePromisedShape()
    {
        var run = await _bench.RunAsync(ScoreBench.Line("good", JudgeFixture.Good), ScoreBench.Line("short", "I fixed it."));

        Assert.Equal((0, "", $"2 answers judged by {RuleJudge.Version}, 1 scored, 1 not scored."), (run.Code, run.Error, run.Output));
        Assert.Equal(["scores.jsonl"], _bench.Left);
        var (good, little) = ((await _bench.ScoresAsync())[0], (await _bench.ScoresAsync())[1]);
        Assert.All([good, little], AssertShape);
        Assert.InRange(good.GetProperty("overall").GetDouble(), 60, 100);
        Assert.Equal(JsonValueKind.Null, good.GetProperty("not_scored").ValueKind);
        Assert.All(good.GetProperty("dimensions").EnumerateArray(), dimension => Assert.InRange(dimension.GetProperty("score").GetDouble(), 1, 5));
        Assert.All(good.GetProperty("features").GetProperty("star").EnumerateObject(), part => Assert.Equal((part.Name, JsonValueKind.True), (part.Name, part.Value.ValueKind)));
        Assert.True(good.GetProperty("features").GetProperty("quantified").GetBoolean());
        Assert.Equal((JsonValueKind.Null, "too_short"), (little.GetProperty("overall").ValueKind, little.GetProperty("not_scored").GetString()));
        Assert.All(little.GetProperty("dimensions").EnumerateArray(), dimension => Assert.Equal(JsonValueKind.Null, dimension.GetProperty("score").ValueKind));
    }

    [Fact]
    public async Task Score_EveryKindOfAnswer_IsALineEachWithQuotesThatStandThere()
    {
        var german = "Ich habe das Projekt damals geleitet und wir waren sehr spät dran, aber dann haben wir die Aufgaben neu verteilt und am Ende sind wir rechtzeitig fertig geworden. ";
        var answers = new Dictionary<string, string>
        {
            ["zero-length"] = "",
            ["white"] = " \t\r\n ",
            ["one word"] = "Yes",
            ["ten thousand words"] = string.Join(' ', Enumerable.Range(0, 10_000).Select(place => place % 2 == 0 ? "I" : $"moved{place}")),
            ["a character too many"] = new string('x', 200_001),
            ["html"] = $"<p onclick=\"alert(1)\">{JudgeFixture.Good.Replace("eleven", "<b>eleven</b>", StringComparison.Ordinal)}</p><script>alert(\"</script>\")</script>",
            ["emoji"] = $"👩🏽‍🚒 {JudgeFixture.Good.Replace(". ", " 🎉. ", StringComparison.Ordinal)} 🏳️‍🌈",
            ["german"] = german,
            ["chinese"] = "我在第二年负责一个延误了六周的项目。我列出了所有未完成的任务，并把其中十一项推迟。我们提前九天上线。",
            ["mixed"] = german + JudgeFixture.Good,
            ["controls"] = $"\0\u0001\u2028{JudgeFixture.Good}\u202e",
            ["good"] = JudgeFixture.Good,
        };

        var run = await _bench.RunAsync([.. answers.Select(answer => ScoreBench.Line(answer.Key, answer.Value))]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        var scores = await _bench.ScoresAsync();
        Assert.Equal(answers.Keys, scores.Select(Id));
        Assert.All(scores, score =>
        {
            AssertShape(score);
            AssertQuotesStand(score, answers[Id(score)]);
        });
        var reasons = scores.ToDictionary(Id, score => score.GetProperty("not_scored").GetString());
        Assert.Equal(
            ["silent", "silent", "no_answer", "too_long", "too_long", "other_language", "other_language"],
            ((string[])["zero-length", "white", "one word", "ten thousand words", "a character too many", "german", "chinese"]).Select(id => reasons[id]));
        Assert.All((string[])["html", "emoji", "controls", "good"], id => Assert.Null(reasons[id]));
    }

    [Fact]
    public async Task Score_CrLfMarkAndEmptyLines_ComeToTheSameBytes()
    {
        string[] lines = [ScoreBench.Line("a", JudgeFixture.Good), ScoreBench.Line("b", JudgeFixture.Weak)];
        Assert.Equal(0, (await _bench.RunAsync(lines)).Code);
        var plain = await File.ReadAllBytesAsync(_bench.Out, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await _bench.RunAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"\r\n{lines[0]}\r\n\r\n  \r\n{lines[1]}\r\n")])).Code);

        Assert.Equal(plain, await File.ReadAllBytesAsync(_bench.Out, TestContext.Current.CancellationToken));
        Assert.NotEqual(Encoding.UTF8.Preamble[0], plain[0]);
        Assert.Equal((byte)'\n', plain[^1]);
    }

    [Fact]
    public async Task Score_OnlyWhatIsNeeded_IsEnoughAndMoreIsLeftAlone()
    {
        var run = await _bench.RunAsync("""{"id":"","question":"","answer":"","role":null,"rank":{"of":[1]},"kind":7}""");

        Assert.Equal(0, run.Code);
        AssertShape(Assert.Single(await _bench.ScoresAsync()));
    }

    private static string Id(JsonElement score) => score.GetProperty("id").GetString()!;

    /// <summary>{id, overall, not_scored, dimensions: [{name, score, evidence: [{quote, start, end}]}], features: {…}}, in this order, nothing else.</summary>
    private static void AssertShape(JsonElement score)
    {
        Assert.Equal(["id", "overall", "not_scored", "dimensions", "features"], Names(score));
        Assert.Equal(score.GetProperty("overall").ValueKind == JsonValueKind.Null, score.GetProperty("not_scored").ValueKind == JsonValueKind.String);
        var dimensions = score.GetProperty("dimensions").EnumerateArray().ToList();
        Assert.Equal(["structure", "relevance", "specificity", "ownership", "depth"], dimensions.Select(dimension => dimension.GetProperty("name").GetString()));
        Assert.All(dimensions, dimension => Assert.Equal(["name", "score", "evidence"], Names(dimension)));
        Assert.All(dimensions.SelectMany(dimension => dimension.GetProperty("evidence").EnumerateArray()), place => Assert.Equal(["quote", "start", "end"], Names(place)));
        var features = score.GetProperty("features");
        Assert.Equal(["fillers", "hedges", "star", "quantified", "first_person_action", "sentiment", "words"], Names(features));
        Assert.Equal(["situation", "task", "action", "result"], Names(features.GetProperty("star")));
        Assert.All(features.GetProperty("star").EnumerateObject().Select(part => part.Value).Append(features.GetProperty("quantified")).Append(features.GetProperty("first_person_action")), yes =>
            Assert.True(yes.ValueKind is JsonValueKind.True or JsonValueKind.False));
        Assert.All((string[])["fillers", "hedges", "words"], count => Assert.True(features.GetProperty(count).GetInt32() >= 0));
        Assert.Contains(features.GetProperty("sentiment").GetString(), (string[])["negative", "neutral", "positive"]);
    }

    private static void AssertQuotesStand(JsonElement score, string answer) => Assert.All(
        score.GetProperty("dimensions").EnumerateArray().SelectMany(dimension => dimension.GetProperty("evidence").EnumerateArray()),
        place => Assert.Equal(answer[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()], place.GetProperty("quote").GetString()));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
