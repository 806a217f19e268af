using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Coaching.Repetition;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Repetition;

public sealed class SpacedRepetitionTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Fact]
    public void Plan_NeverWeak_DoesNotComeBack() => Assert.Empty(Plan(30, ("Debugging", 0, 60), ("Debugging", 3, 95)));

    [Fact]
    public void Plan_WeakOnce_IsDueTheDayAfter()
    {
        Assert.False(Assert.Single(Plan(0, ("Debugging", 0, 40))).IsDue);
        var skill = Assert.Single(Plan(1, ("Debugging", 0, 40)));
        Assert.Equal(("Debugging", First.AddDays(1), true, 40.0), (skill.Competency, skill.DueOn, skill.IsDue, skill.LastScore));
    }

    [Fact]
    public void Plan_BetterEachTime_ComesBackAfterOneSixAndEverMoreDays()
    {
        // The easiness falls to 1.96 with a quality of 1, then rises by 0.1 with each 5; the third interval is 6 times 2.26, rounded up.
        Assert.Equal(First.AddDays(1 + 1), Assert.Single(Plan(90, ("A", 0, 30), ("A", 1, 100))).DueOn);
        Assert.Equal(First.AddDays(2 + 6), Assert.Single(Plan(90, ("A", 0, 30), ("A", 1, 100), ("A", 2, 100))).DueOn);
        var third = Assert.Single(Plan(90, ("A", 0, 30), ("A", 1, 100), ("A", 2, 100), ("A", 8, 100)));
        Assert.Equal(First.AddDays(8 + 14), third.DueOn);
    }

    [Fact]
    public void Plan_WeakAgain_BeginsAnew() =>
        Assert.Equal(First.AddDays(9), Assert.Single(Plan(90, ("A", 0, 30), ("A", 1, 80), ("A", 2, 80), ("A", 8, 20))).DueOn);

    [Fact]
    public void Plan_IntervalBeyondTwoMonths_LetsGo() =>
        Assert.Empty(Plan(400, ("A", 0, 55), ("A", 1, 100), ("A", 2, 100), ("A", 8, 100), ("A", 25, 100), ("A", 60, 100)));

    [Fact]
    public void Plan_SeveralAnswersOnADay_CountAsTheirMean() =>
        Assert.Equal(50, Assert.Single(Plan(90, ("A", 0, 30), ("a", 0, 70))).LastScore);

    [Fact]
    public void Plan_Several_LongestDueFirst() =>
        Assert.Equal(["B", "A"], Plan(90, ("A", 5, 30), ("B", 2, 30)).Select(skill => skill.Competency));

    private static IReadOnlyList<SkillSchedule> Plan(int today, params (string Competency, int Day, double Score)[] answers) => SpacedRepetition.Plan(
        answers.Select(answer => new ScoredAnswer(Guid.NewGuid(), Guid.NewGuid(), answer.Competency, "pack/question", answer.Score, First.AddDays(answer.Day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc))),
        First.AddDays(today), TimeZoneInfo.Utc);
}
