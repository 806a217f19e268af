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
    private static readonly string[] Worthless = ["gibberish", "keyword_stuffed", "question_echo", "non_answer"];

    [Fact]
    public async Task Rules_AsWritten_ReachTheGoals()
    {
        var set = await GradedSet.JudgeAsync(fixture.Judge);

        AtLeast("pairs in order", 0.90, set.InOrder());
        AtLeast("strong minus weak", 30, set.Mean("strong") - set.Mean("weak"));
        foreach (var kind in Worthless)
        {
            AtLeast($"{kind} not above weak", 0.85, set.NotAboveWeak(kind));
        }

        AtLeast("off_topic not above weak", 0.50, set.NotAboveWeak("off_topic"));
        AtMost("turned away", 0.05, GradedSet.Share(set.Of("strong", "terse_good", "non_native"), answer => answer.Overall is null));
        AtLeast("non_native near strong", 0.90, set.NearStrong("non_native"));
        AtLeast("negative_but_good near strong", 0.90, set.NearStrong("negative_but_good"));
        Assert.DoesNotContain(set.Of([.. Worthless, "off_topic"]), answer => answer.Overall >= set.TopThird());
    }

    [Fact]
    public async Task Rules_AsHeardWithoutPunctuation_KeepTheOrder() =>
        AtLeast("pairs in order, lower case without punctuation", 0.87, (await GradedSet.JudgeAsync(fixture.Judge, answer => answer.AsHeard())).InOrder());

    [Fact]
    public async Task Findings_AreThoseOfTheLabels()
    {
        var set = await GradedSet.JudgeAsync(fixture.Judge);

        AtLeast("fillers exact", 0.90, GradedSet.Share(set.Answers, answer => answer.Assessment.Findings.Fillers.Count == answer.Graded.Labels.GetProperty("fillers").GetInt32()));
        AtLeast("hedges exact", 0.90, GradedSet.Share(set.Answers, answer => answer.Assessment.Findings.Hedges.Count == answer.Graded.Labels.GetProperty("hedges").GetInt32()));
        double[] parts =
        [
            Part(set, "situation", star => star.Situation), Part(set, "task", star => star.Task), Part(set, "action", star => star.Action), Part(set, "result", star => star.Result),
        ];
        AtLeast("STAR, the worst part", 0.75, parts.Min());
        AtLeast("STAR, macro F1", 0.85, parts.Average());
        Assert.All(set.Answers, answer => Assert.All(answer.Assessment.Dimensions.SelectMany(score => score.Evidence), place => Assert.True(place.StandsIn(answer.Graded.Answer))));
    }

    private double Part(GradedSet set, string name, Func<StarSpans, IReadOnlyList<Evidence>> places)
    {
        var f1 = set.F1("behavioral", answer => places(answer.Assessment.Findings.Star).Count > 0, answer => answer.Graded.Labels.GetProperty("star").GetProperty(name).GetBoolean());
        output.WriteLine($"{name}: F1 {f1:0.000}");
        return f1;
    }

    private void AtLeast(string what, double goal, double measured)
    {
        output.WriteLine($"{what}: {measured:0.000}");
        Assert.True(measured >= goal, $"{what}: {measured:0.000}, wanted {goal}");
    }

    private void AtMost(string what, double goal, double measured)
    {
        output.WriteLine($"{what}: {measured:0.000}");
        Assert.True(measured <= goal, $"{what}: {measured:0.000}, wanted at most {goal}");
    }
}
