using InterviewTrainer.Core.Assessment;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Graded;

/// <summary>
/// The goals on the graded answers, by rules alone. The set measures order and robustness, not validity: a language model wrote and graded it. Figures stand in
/// docs/assessment.md.
/// </summary>
[Trait("Category", "Slow")]
public sealed class GradedAnswersTests(JudgeFixture fixture, ITestOutputHelper output) : IClassFixture<JudgeFixture>
{
    private readonly GradedGoals _goals = new(output);

    [Fact]
    public async Task Rules_AsWritten_ReachTheGoals() => _goals.AreReachedBy(await GradedSet.JudgeAsync(fixture.Judge));

    [Fact]
    public async Task Rules_AsHeardWithoutPunctuation_KeepTheOrder() =>
        _goals.AtLeast("pairs in order, lower case without punctuation", 0.87, (await GradedSet.JudgeAsync(fixture.Judge, answer => answer.AsHeard())).InOrder());

    [Fact]
    public async Task Findings_AreThoseOfTheLabels()
    {
        var set = await GradedSet.JudgeAsync(fixture.Judge);

        _goals.AtLeast("fillers exact", 0.90, GradedSet.Share(set.Answers, answer => answer.Assessment.Findings.Fillers.Count == answer.Graded.Labels.GetProperty("fillers").GetInt32()));
        _goals.AtLeast("hedges exact", 0.90, GradedSet.Share(set.Answers, answer => answer.Assessment.Findings.Hedges.Count == answer.Graded.Labels.GetProperty("hedges").GetInt32()));
        double[] parts =
        [
            Part(set, "situation", star => star.Situation), Part(set, "task", star => star.Task), Part(set, "action", star => star.Action), Part(set, "result", star => star.Result),
        ];
        _goals.AtLeast("STAR, the worst part", 0.75, parts.Min());
        _goals.AtLeast("STAR, macro F1", 0.85, parts.Average());
    }

    private double Part(GradedSet set, string name, Func<StarSpans, IReadOnlyList<Evidence>> places)
    {
        var f1 = set.F1("behavioral", answer => places(answer.Assessment.Findings.Star).Count > 0, answer => answer.Graded.Labels.GetProperty("star").GetProperty(name).GetBoolean());
        output.WriteLine($"{name}: F1 {f1:0.000}");
        return f1;
    }
}
