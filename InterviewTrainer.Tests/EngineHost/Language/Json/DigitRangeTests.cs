using System.Globalization;
using System.Text.RegularExpressions;
using InterviewTrainer.EngineHost.Language.Json;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Json;

public sealed class DigitRangeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Alternatives_AllRangesOfSmallNumbers_MatchTheseNumbersAndNoOthers(int decimals)
    {
        int[] ends = [0, 1, 2, 9, 10, 11, 19, 45, 57, 99, 100, 101, 109, 110, 199, 234, 567, 999, 1000, 1001, 1234];
        foreach (var (least, most) in from least in ends from most in ends where most >= least select (least, most))
        {
            var pattern = PatternOf(DigitRange.Alternatives(least, most, decimals));
            for (var number = 0; number <= 1300; number++)
            {
                Assert.True(pattern.IsMatch(Write(number, decimals)) == (number >= least && number <= most), $"{number} in {least} to {most}");
            }
        }
    }

    [Fact]
    public void Alternatives_LargeRange_IsShort()
    {
        var alternatives = DigitRange.Alternatives(0, NumberUnits.Limit, decimals: 0).ToList();

        Assert.Equal(["[0-9]", "[1-9] [0-9]{1,14}"], alternatives);
    }

    [Fact]
    public void Alternatives_EndsFarApart_MatchTheEndsAndNotWhatIsBeyond()
    {
        var pattern = PatternOf(DigitRange.Alternatives(123_456_789, 98_765_432_109_876, decimals: 0));

        Assert.Matches(pattern, "123456789");
        Assert.Matches(pattern, "98765432109876");
        Assert.Matches(pattern, "5000000000");
        Assert.DoesNotMatch(pattern, "123456788");
        Assert.DoesNotMatch(pattern, "98765432109877");
        Assert.DoesNotMatch(pattern, "0123456789");
    }

    private static Regex PatternOf(IEnumerable<string> alternatives) =>
        new($"^({string.Join('|', alternatives.Select(alternative => alternative.Replace("\".\"", "\\.", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)))})$");

    private static string Write(int number, int decimals)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : digits.Insert(digits.Length - decimals, ".");
    }
}
