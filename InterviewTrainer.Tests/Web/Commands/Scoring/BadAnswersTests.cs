using System.Text;
using InterviewTrainer.Tests.Assessment;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Scoring;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Scoring;

/// <summary>What <c>score</c> says of files that it cannot take: the line's number, a code, and nothing half written.</summary>
[Trait("Category", "Slow")]
public sealed class BadAnswersTests : IDisposable
{
    private const string Earlier = "what was there before";

    private static readonly string Good = ScoreBench.Line("good", JudgeFixture.Good);

    private readonly ScoreBench _bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("""{"id":"x","question":"q","answer":"half of""", "not JSON, or not all of it.")]
    [InlineData("""{"id":"x","question":"q","answer":"a"} {"id":"y"}""", "not JSON, or not all of it.")]
    [InlineData("not JSON", "not JSON, or not all of it.")]
    [InlineData("""["id", "question", "answer"]""", "not an object in braces.")]
    [InlineData("null", "not an object in braces.")]
    [InlineData("""{"question":"q","answer":"a"}""", "the text \"id\" is missing.")]
    [InlineData("""{"id":"x","answer":"a"}""", "the text \"question\" is missing.")]
    [InlineData("""{"id":"x","question":"q"}""", "the text \"answer\" is missing.")]
    [InlineData("""{"id":"x","question":"q","answer":null}""", "the text \"answer\" is missing.")]
    [InlineData("""{"id":7,"question":"q","answer":"a"}""", "\"id\" is not a text.")]
    [InlineData("""{"id":"x","question":"q","answer":["a"]}""", "\"answer\" is not a text.")]
    [InlineData("""{"id":"x","question":"q","answer":"a","role":{}}""", "\"role\" is not a text.")]
    [InlineData("""{"id":"x","question":"q","answer":"a","category":true}""", "\"category\" is not a text.")]
    [InlineData("""{"id":"x","question":"q","answer":"\ud83d"}""", "\"answer\" holds half a character.")]
    [InlineData("""{"id":"good","question":"q","answer":"a"}""", "its id is that of line 1.")]
    public async Task Score_BadLine_NamesItAndLeavesWhatWasThere(string line, string what)
    {
        await File.WriteAllTextAsync(_bench.Out, Earlier, Token);

        // The second line is empty, and counts.
        var run = await _bench.RunAsync(Good, "", line, ScoreBench.Line("after", JudgeFixture.Good));

        Assert.Equal((1, "", $"answers.jsonl, line 3: {what}"), (run.Code, run.Output, run.Error));
        Assert.Equal(["scores.jsonl"], _bench.Left);
        Assert.Equal(Earlier, await File.ReadAllTextAsync(_bench.Out, Token));
    }

    [Fact]
    public async Task Score_LineOfFiftyMegabytes_IsRefusedUnread()
    {
        var long50 = new byte[50 * 1024 * 1024];
        long50.AsSpan().Fill((byte)'a');
        Encoding.UTF8.GetBytes("""{"id":"x","question":"q","answer":""" + '"').CopyTo(long50, 0);

        var run = await _bench.RunAsync([.. Encoding.UTF8.GetBytes(Good + "\r\n"), .. long50]);

        Assert.Equal((1, $"answers.jsonl, line 2: longer than {AnswerFile.LongestLine} characters."), (run.Code, run.Error));
        Assert.Empty(_bench.Left);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    public async Task Score_NoAnswers_SaysSo(string text)
    {
        var run = await _bench.RunAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal((1, "", "answers.jsonl holds no answers."), (run.Code, run.Output, run.Error));
        Assert.Empty(_bench.Left);
    }

    [Fact]
    public async Task Score_NoFile_SaysWhich()
    {
        var run = await CommandRun.OfAsync(ScoreCommand.Create(), "--in", _bench.PathOf("none.jsonl"), "--out", _bench.Out);

        Assert.Equal(1, run.Code);
        Assert.Contains("none.jsonl", run.Error, StringComparison.Ordinal);
        Assert.Empty(_bench.Left);
    }

    [Fact]
    public async Task Score_OutInNoFolder_SaysWhich()
    {
        var run = await _bench.RunAsync(Encoding.UTF8.GetBytes(Good), to: Path.Combine(_bench.PathOf("nowhere"), "scores.jsonl"));

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Empty(_bench.Left);
    }

    [Fact]
    public async Task Score_OutIsAFolderOrTheAnswers_IsRefusedBeforeAnythingIsJudged()
    {
        Directory.CreateDirectory(_bench.Out);

        Assert.EndsWith("is a folder. Name a file.", (await _bench.RunAsync(Good)).Error, StringComparison.Ordinal);

        var run = await _bench.RunAsync(Encoding.UTF8.GetBytes(Good), to: _bench.PathOf("answers.jsonl"));
        Assert.Equal((1, "The judgements would take the place of the answers. Name another file for --out."), (run.Code, run.Error));
        Assert.Equal(Good, await File.ReadAllTextAsync(_bench.PathOf("answers.jsonl"), Token));
    }
}
