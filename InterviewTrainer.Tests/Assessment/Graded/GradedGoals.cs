using Xunit;

namespace InterviewTrainer.Tests.Assessment.Graded;

/// <summary>The goals on the graded answers, the same for every judge; what is measured is written to the output.</summary>
internal sealed class GradedGoals(ITestOutputHelper output)
{
    private static readonly string[] Worthless = ["gibberish", "keyword_stuffed", "question_echo", "non_answer"];

    /// <param name="set">The answers, judged.</param>
    /// <param name="nonNative">Share of non-native answers near the strong one.</param>
    public void AreReachedBy(GradedSet set, double nonNative = 0.90)
    {
        AtLeast("pairs in order", 0.90, set.InOrder());
        AtLeast("strong minus weak", 30, set.Mean("strong") - set.Mean("weak"));
        foreach (var kind in Worthless)
        {
            AtLeast($"{kind} not above weak", 0.85, set.NotAboveWeak(kind));
        }

        AtLeast("off_topic not above weak", 0.50, set.NotAboveWeak("off_topic"));
        AtMost("turned away", 0.05, GradedSet.Share(set.Of("strong", "terse_good", "non_native"), answer => answer.Overall is null));
        AtLeast("non_native near strong", nonNative, set.NearStrong("non_native"));
        AtLeast("negative_but_good near strong", 0.90, set.NearStrong("negative_but_good"));
        Assert.DoesNotContain(set.Of([.. Worthless, "off_topic"]), answer => answer.Overall >= set.TopThird());
        Assert.All(set.Answers, answer => Assert.All(answer.Assessment.Dimensions.SelectMany(score => score.Evidence), place => Assert.True(place.StandsIn(answer.Graded.Answer))));
    }

    public void AtLeast(string what, double goal, double measured)
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
