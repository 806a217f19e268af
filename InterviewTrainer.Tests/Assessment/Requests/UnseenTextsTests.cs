using InterviewTrainer.Tests.Assessment.Graded;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Requests;

/// <summary>Texts that nothing was learnt from or tuned on: what the finding of requests is worth outside its examples.</summary>
[Trait("Category", "Slow")]
public sealed class UnseenTextsTests(JudgeFixture fixture, ITestOutputHelper output) : IClassFixture<JudgeFixture>
{
    /// <summary>Of 6,912 and 3,456 combinations; no divisor of theirs, so that every text and both sides are drawn.</summary>
    private const int EveryNth = 47;

    /// <summary>In docs/assessment.md stands the share of all of them.</summary>
    [Theory]
    [InlineData("unseen-framed.txt", 0.78)]
    [InlineData("unseen-bare.txt", 0.88)]
    public async Task Request_BeforeOrBehind_MostlyMovesNoScore(string file, double goal)
    {
        var plain = GradedAnswer.Read().Where(answer => answer.Kind is "strong" or "middling" or "weak").ToList();
        var drawn = RequestLines.Of(file)
            .SelectMany(text => plain.SelectMany(answer => new[] { (answer, Whole: $"{answer.Answer} {text}"), (answer, Whole: $"{text} {answer.Answer}") }))
            .Where((_, at) => at % EveryNth == 0).ToList();
        var same = 0;
        foreach (var (answer, whole) in drawn)
        {
            var before = await ScoreAsync(answer);
            var after = await ScoreAsync(answer with { Answer = whole });
            same += before == after || Math.Abs((before - after) ?? double.NaN) <= 2 ? 1 : 0;
        }

        output.WriteLine($"within 2 points: {same} of {drawn.Count}");
        Assert.True(same >= goal * drawn.Count, $"within 2 points: {same} of {drawn.Count}");
    }

    [Fact]
    public async Task HonestTalk_IsHardlyEverTakenForARequest()
    {
        var taken = new List<string>();
        foreach (var sentence in RequestLines.Of("unseen-honest.txt"))
        {
            var judged = await fixture.JudgeAsync($"In my second year I worked with a team of four. {sentence} After that we met every Monday, and we agreed on what good work looks like.");
            taken.AddRange(judged.Findings.Instructions.Select(place => place.Quote));
        }

        output.WriteLine($"taken for requests: {string.Join(" | ", taken)}");
        Assert.InRange(taken.Count, 0, 3);
    }

    private async Task<double?> ScoreAsync(GradedAnswer answer) => (await fixture.Judge.JudgeAsync(answer.ToJudge(), TestContext.Current.CancellationToken)).Overall;
}
