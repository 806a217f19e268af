using System.Globalization;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Progress;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Progress;

public sealed class PersonalBaselineTests
{
    [Fact]
    public void Of_FewerThanThreeBeforeTheLast_SaysNothing()
    {
        Assert.Null(PersonalBaseline.Of([]));
        Assert.Null(PersonalBaseline.Of([50, 60, 70]));
        Assert.Equal(BaselineWords.TooFew, BaselineWords.Of(null, value => $"{value}", ChangeWords.Score));
    }

    [Fact]
    public void Of_Values_IsTheMedianOfTheEarlierWithAnIntervalAroundIt()
    {
        var baseline = PersonalBaseline.Of([40, 50, 60, 99])!;

        Assert.Equal((50, 3), (baseline.Median, baseline.Interviews));
        Assert.InRange(baseline.Low, 40, 50);
        Assert.InRange(baseline.High, 50, 60);
        Assert.Null(baseline.Change);
    }

    [Fact]
    public void Of_SameValues_IsTheSameEachTime() =>
        Assert.Equal(PersonalBaseline.Of([40, 52, 61, 48, 55, 70, 72, 75]), PersonalBaseline.Of([40, 52, 61, 48, 55, 70, 72, 75]));

    [Fact]
    public void Of_LastThreeFarAbove_IsAClearChange()
    {
        var change = PersonalBaseline.Of([40, 41, 42, 43, 44, 45, 80, 81, 82])!.Change!;

        Assert.True(change.IsClear);
        Assert.Equal(38.5, change.Difference);
    }

    [Fact]
    public void Of_LastThreeAmongTheOthers_IsNoClearChange() =>
        Assert.False(PersonalBaseline.Of([40, 60, 50, 45, 55, 52, 48, 58])!.Change!.IsClear);

    [Fact]
    public void Of_ManyValues_LooksAtTheNewestOnly() =>
        Assert.Equal((70, PersonalBaseline.MostInterviews), (PersonalBaseline.Of([.. Enumerable.Repeat(10.0, 500), .. Enumerable.Repeat(70.0, 31)])!.Median, PersonalBaseline.Of([.. Enumerable.Repeat(10.0, 500)])!.Interviews));

    [Fact]
    public void Words_SameValues_SayThatTheyAreTheSame() => Assert.Equal(
        "Usually 50, about the same each time. Too few to say whether it changes.", BaselineWords.Of(PersonalBaseline.Of([50, 50, 50, 50]), value => $"{value:0}", ChangeWords.Score));

    [Theory]
    [InlineData(-0.7, null, "Usually 2.0 to 2.9 s. Your last three: quicker than usual by 0.7 s, neither good nor bad by itself.")]
    [InlineData(0.7, null, "Usually 2.0 to 2.9 s. Your last three: slower than usual by 0.7 s, neither good nor bad by itself.")]
    [InlineData(0.7, true, "Usually 2.0 to 2.9 s. Your last three: slower than usual by 0.7 s, which is good.")]
    [InlineData(0.7, false, "Usually 2.0 to 2.9 s. Your last three: slower than usual by 0.7 s, which is worth a look.")]
    public void Words_ClearChange_SayWhetherItIsGood(double difference, bool? moreIsGood, string said) => Assert.Equal(said, BaselineWords.Of(
        new PersonalBaseline(2.4, 2.0, 2.9, 9, new BaselineChange(difference, difference - 0.1, difference + 0.1)),
        value => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} s"),
        new ChangeWords("slower", "quicker", moreIsGood)));

    [Fact]
    public void Words_OfAnyTrend_HoldNoTermOfStatistics()
    {
        var trends = new PracticeTrends([.. Enumerable.Range(0, 9).Select(_ => Practised(4, 50) with { Overall = 50 })], TimeProvider.System);

        Assert.All([.. trends.Judged.Select(trend => trend.Said), trends.Self.Sentence], said => Assert.DoesNotMatch("interval|bootstrap", said));
        Assert.Contains(trends.Method, text => text.Contains("95 % interval", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5, 50, true)]
    [InlineData(3, 50, false)]
    public void SelfAccuracy_RatedAgainstTheScore_SaysWhetherTheyDiffer(int rating, double score, bool clear)
    {
        var accuracy = SelfAccuracy.Of(Enumerable.Range(0, 4).Select(_ => Practised(rating, score)))!;

        Assert.Equal((clear, rating - 3.0, 4), (accuracy.IsClear, accuracy.Difference, accuracy.Interviews));
    }

    [Fact]
    public void SelfAccuracy_TwoInterviews_SaysNothing() => Assert.Null(SelfAccuracy.Of([Practised(3, 50), Practised(3, 50), Practised(null, 50)]));

    [Fact]
    public void Calendar_TwelveWeeks_CountsWhatWasBegun()
    {
        var today = new DateOnly(2026, 3, 18); // A Wednesday.
        var calendar = PracticeCalendar.Of(
            [
                At(2026, 3, 18), At(2026, 3, 18), At(2026, 3, 16), At(2025, 12, 29), At(2025, 12, 28),
                At(2026, 3, 17) with { Status = InterviewStatus.Ready },
            ],
            today, TimeZoneInfo.Utc);

        Assert.Equal((PracticeCalendar.WeekCount, 4, 3), (calendar.Weeks.Count, calendar.Practices, calendar.Days));
        Assert.Equal(new DateOnly(2025, 12, 29), calendar.Weeks[0][0].Date);
        Assert.Equal((2, false, true), (calendar.Weeks[^1][2].Count, calendar.Weeks[^1][2].IsToCome, calendar.Weeks[^1][3].IsToCome));
    }

    internal static PracticedInterview Practised(int? rating, double? score) => At(2026, 3, 14) with { SelfRating = rating, Content = score };

    internal static PracticedInterview At(int year, int month, int day) => new()
    {
        Id = Guid.NewGuid(),
        CreatedAt = new DateTime(year, month, day, 12, 0, 0, DateTimeKind.Utc),
        Role = "",
        PersonaId = "neutral",
        Status = InterviewStatus.Concluded,
        IsDrill = false,
        Elapsed = TimeSpan.FromMinutes(10),
        Questions = 3,
        Answered = 3,
    };
}
