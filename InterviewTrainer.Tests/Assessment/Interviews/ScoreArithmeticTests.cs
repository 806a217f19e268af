using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Assessment.Judging;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Interviews;

/// <summary>Weights, and that a score is what its terms come to.</summary>
public sealed class ScoreArithmeticTests
{
    private const double Rounding = 0.05 + 1e-9;

    private static readonly ScoreWeights Weights = ScoreWeights.Published;

    [Fact]
    public void Published_Weights_GiveEveryDimensionItsShareAndSumToOne()
    {
        foreach (var group in Enum.GetValues<DimensionGroup>())
        {
            Assert.Equal(Weights.Overall[group], Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == group).Sum(Weights.WeightOf), 9);
        }

        Assert.All(Enum.GetValues<Dimension>(), dimension => Assert.True(Weights.WeightOf(dimension) > 0, dimension.ToString()));
        Assert.Equal(1, Weights.Overall.Values.Sum(), 9);
        Assert.NotEmpty(Weights.Version);
    }

    [Theory]
    [InlineData(DimensionGroup.Content)]
    [InlineData(DimensionGroup.Delivery)]
    [InlineData(DimensionGroup.Presence)]
    public void ScoreOf_AnyLevels_IsTheWeightedMeanOfItsTerms(DimensionGroup group)
    {
        foreach (var levels in Random())
        {
            var score = Weights.ScoreOf(group, levels, 3);

            AssertAddsUp(score);
            Assert.Equal(levels.Where(level => level.Dimension.Group() == group).Select(level => (level.Dimension.ToString(), level.Level)), score.Terms.Select(term => (term.Name, term.Level)));
            Assert.All(score.Terms, term => Assert.Equal(3, term.Answers));
        }
    }

    [Fact]
    public void Of_AnyLevels_ClassicIsTheWeightedMeanOfItsTerms()
    {
        foreach (var levels in Random())
        {
            var score = ClassicScore.Of(levels, Weights, 2);

            AssertAddsUp(score);
            Assert.Equal([("engagement", 0.30), ("clarity", 0.25), ("relevance", 0.25)], score.Terms.Select(term => (term.Name, term.Weight)));
        }
    }

    [Fact]
    public void Of_ClassicParts_AreMeansOfWhatWasScored()
    {
        var score = ClassicScore.Of(
        [
            DimensionScore.Of(Dimension.Ownership, 4, "", []), DimensionScore.Of(Dimension.Depth, 2, "", []), DimensionScore.None(Dimension.Variety, NotScoredReason.NotMeasured, ""),
            DimensionScore.Of(Dimension.Pace, 5, "", []),
        ], Weights, 1);

        Assert.Equal([3, 5, null], score.Terms.Select(term => term.Level));
        Assert.Equal(72.7, score.Value);
    }

    [Theory]
    [InlineData(2, null, 25)]
    [InlineData(null, 5, 100)]
    [InlineData(1, 5, 25)]
    [InlineData(null, null, null)]
    public void Of_PartNotScored_GivesItsWeightToTheOthers(int? one, int? other, int? value) =>
        Assert.Equal(value, Score.Of([new ScoreTerm("one", one, 0.75, 1), new ScoreTerm("other", other, 0.25, 1), new ScoreTerm("of no weight", 5, 0, 1)]).Value);

    /// <summary>What the page shows can be reckoned again: levels, as 0 to 100, times weights, over the weights that counted.</summary>
    internal static void AssertAddsUp(Score score)
    {
        var counted = score.Terms.Where(term => term.Level is not null && term.Weight > 0).ToList();
        Assert.Equal(counted.Count == 0, score.Value is null);
        if (score.Value is { } value)
        {
            Assert.Equal(counted.Sum(term => term.Weight * (term.Level!.Value - 1) * 25) / counted.Sum(term => term.Weight), value, Rounding);
            Assert.InRange(value, 0, 100);
        }
    }

    /// <summary>Every dimension once, some not scored; the last has none at all.</summary>
    private static IEnumerable<IReadOnlyList<DimensionScore>> Random()
    {
        var random = new Random(20261128);
        for (var round = 0; round <= 100; round++)
        {
            var share = round == 100 ? 0 : random.NextDouble();
            yield return
            [
                .. Enum.GetValues<Dimension>().Select(dimension => random.NextDouble() < share
                    ? DimensionScore.Of(dimension, 1 + (4 * random.NextDouble()), "", [])
                    : DimensionScore.None(dimension, NotScoredReason.NotMeasured, "")),
            ];
        }
    }
}
