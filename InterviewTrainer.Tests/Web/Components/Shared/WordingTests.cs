using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Shared;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Shared;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0, "No questions")]
    [InlineData(1, "One question")]
    [InlineData(12, "Twelve questions")]
    [InlineData(13, "13 questions")]
    public void Count_Number_IsAWordWhileShort(int number, string expected) => Assert.Equal(expected, Wording.Count(number, "question", "questions"));

    [Theory]
    [InlineData(34, "34 s")]
    [InlineData(90, "2 min")]
    [InlineData(3600, "1 h")]
    [InlineData(3900, "1 h 5 min")]
    public void Duration_Seconds_AreRead(int seconds, string expected) => Assert.Equal(expected, Wording.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(-5, "0:00")]
    [InlineData(760, "12:40")]
    [InlineData(3723, "1:02:03")]
    public void Clock_Seconds_AreRead(int seconds, string expected) => Assert.Equal(expected, Wording.Clock(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Moment_AnotherYear_SaysWhich()
    {
        var time = new VirtualTime();

        Assert.Matches("^\\d+ \\w{3}, ", Wording.Moment(new DateTime(2026, 3, 14, 12, 0, 0, DateTimeKind.Utc), time));
        Assert.Contains("2025", Wording.Moment(new DateTime(2025, 3, 14, 12, 0, 0, DateTimeKind.Utc), time), StringComparison.Ordinal);
    }
}
