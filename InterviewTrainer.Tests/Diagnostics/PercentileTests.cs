using InterviewTrainer.Core.Diagnostics;
using Xunit;

namespace InterviewTrainer.Tests.Diagnostics;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(5, 15)]
    [InlineData(30, 20)]
    [InlineData(40, 20)]
    [InlineData(50, 35)]
    [InlineData(95, 50)]
    [InlineData(100, 50)]
    public void Of_FiveValuesInAnyOrder_IsTheNearestRank(double percent, double expected) =>
        Assert.Equal(expected, Percentile.Of<double>([35, 20, 50, 15, 40], percent));

    [Fact]
    public void Of_TwoHundredValues_LeavesExactlyTheTopShareOut() =>
        Assert.Equal(190, Percentile.Of(Enumerable.Range(1, 200).Select(value => (double)value), 95));

    [Fact]
    public void Of_OneValue_IsThatValue() => Assert.Equal(7, Percentile.Of([7], 1));

    [Fact]
    public void Of_NoValues_Throws() => Assert.Throws<ArgumentException>(() => Percentile.Of<double>([], 50));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Of_NoPercentage_Throws(double percent) => Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Of([1], percent));
}
