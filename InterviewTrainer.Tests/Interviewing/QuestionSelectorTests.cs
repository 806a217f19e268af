using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

public sealed class QuestionSelectorTests
{
    private static readonly PackLibrary Packs = PackLibrary.Read(ProjectFiles.Packs);
    private static readonly Pack Nursing = Packs.Find("nursing")!;

    [Fact]
    public void Plan_AnySeed_NeverAsksTheSameTwice() => Assert.All(Enumerable.Range(0, 200), seed =>
    {
        var plan = Plan(12, seed: seed);
        Assert.Equal(12, plan.Distinct().Count());
    });

    [Fact]
    public void Plan_TheSameSeed_IsTheSame() => Assert.Equal(Plan(6, seed: 5), Plan(6, seed: 5));

    [Fact]
    public void Plan_OtherSeeds_Differ() => Assert.NotEqual(Plan(6, seed: 5), Plan(6, seed: 6));

    [Fact]
    public void Plan_SomeAskedBefore_TakesUnseenOnesFirst() => Assert.All(Enumerable.Range(0, 50), seed =>
    {
        var seen = Plan(6, seed: seed);
        var next = Plan(6, seed: seed + 1, asked: seen.ToDictionary(key => key, _ => 1));
        Assert.Empty(next.Intersect(seen));
    });

    [Fact]
    public void Plan_AllAskedBefore_TakesTheLeastAsked()
    {
        var asked = Nursing.Questions.ToDictionary(question => question.Key, _ => 2);
        var rare = Nursing.Questions[^1].Key;
        asked[rare] = 1;

        Assert.Contains(rare, Plan(3, asked: asked));
    }

    [Fact]
    public void Plan_MoreThanThePacksHold_ReturnsAllOfThem() => Assert.Equal(Nursing.Questions.Count, Plan(50).Count);

    [Fact]
    public void Plan_OpensWithAnIntroductionOrMotivation()
    {
        var first = Packs.FindQuestion(Plan(6)[0])!;
        Assert.True(first.Kind is QuestionKind.Motivation or QuestionKind.SelfIntroduction, first.Key);
    }

    [Fact]
    public void Plan_ForALead_HoldsMoreHardOnesThanForAJunior() =>
        Assert.True(Hard(CandidateLevel.Lead) > Hard(CandidateLevel.Junior), $"{Hard(CandidateLevel.Lead)} against {Hard(CandidateLevel.Junior)}");

    private static int Hard(CandidateLevel level) => Plan(8, level: level).Count(key => Packs.FindQuestion(key)!.Difficulty == Difficulty.Hard);

    private static IReadOnlyList<string> Plan(
        int count, CandidateLevel level = CandidateLevel.Mid, int seed = 1, Dictionary<string, int>? asked = null) =>
        QuestionSelector.Plan([Nursing], count, level, asked ?? [], seed);
}
