using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Goals;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.Coaching.Progress;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Goals;

public sealed class GoalTests
{
    private static readonly DateOnly Today = new(2026, 3, 18);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Standing_PracticesAWeek_CountsSinceMonday()
    {
        var practice = Practice(PersonalBaselineTests.At(2026, 3, 15), PersonalBaselineTests.At(2026, 3, 16), PersonalBaselineTests.At(2026, 3, 18) with { IsDrill = true });

        var standing = Standing(GoalKind.PracticesAWeek, "", 4, practice);

        Assert.Equal((2, 0.5, false), (standing.Now, standing.Share, standing.IsReached));
    }

    [Fact]
    public void Standing_Dimension_IsTheMeanOfTheLastThreeInterviews()
    {
        var practice = Practice([.. new[] { 1.0, 3, 4, 5 }.Select(level => PersonalBaselineTests.At(2026, 3, 1) with { Levels = new Dictionary<Dimension, double> { [Dimension.Depth] = level } })]);

        Assert.True(Standing(GoalKind.DimensionLevel, "Depth", 4, practice).IsReached);
        Assert.Null(Standing(GoalKind.DimensionLevel, "Structure", 4, practice).Now);
        Assert.Null(Standing(GoalKind.DimensionLevel, "nonsense", 4, practice).Now);
    }

    [Fact]
    public void Standing_Fillers_LessIsBetter()
    {
        var practice = Practice(PersonalBaselineTests.At(2026, 3, 1) with { Signals = new PracticedSignals(null, null, null, null, null, 4, 6) });

        var standing = Standing(GoalKind.FillersAMinute, "", 5, practice);

        Assert.Equal((10, 0.5, false), (standing.Now, standing.Share, standing.IsReached));
        Assert.True(Standing(GoalKind.FillersAMinute, "", 10, practice).IsReached);
    }

    [Fact]
    public void Standing_Competency_IsTheMeanOfTheLastThreeAnswers()
    {
        var answers = new[] { 0.0, 60, 70, 80 }.Select(score => new ScoredAnswer(Guid.NewGuid(), Guid.NewGuid(), "Debugging", "a/b", score, SampleInterviews.Begin)).ToList();

        Assert.Equal(70, GoalStanding.Of(Goal(GoalKind.CompetencyScore, "debugging", 70), new PracticeData([], 0, answers), Today, TimeZoneInfo.Utc).Now);
    }

    [Fact]
    public async Task Store_SetReachRemove_KeepsOneOfAKindAndSubject()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var store = new GoalStore(database, database.Location, database.Time);

        Assert.True(await store.SetAsync(GoalKind.PracticesAWeek, "ignored", 500, Token));
        Assert.True(await store.SetAsync(GoalKind.PracticesAWeek, "", 3, Token));
        Assert.True(await store.SetAsync(GoalKind.CompetencyScore, " Debugging ", double.NaN, Token));
        Assert.False(await store.SetAsync(GoalKind.CompetencyScore, " ", 50, Token));

        var goals = await store.ListAsync(Token);
        Assert.Equal([("", 3.0), ("Debugging", 70.0)], goals.OrderBy(goal => goal.Subject).Select(goal => (goal.Subject, goal.Target)));

        await store.ReachAsync([goals[0].Id], Token);
        var first = (await store.ListAsync(Token)).Single(goal => goal.Id == goals[0].Id).ReachedAt;
        database.Time.Now = database.Time.Now.AddDays(1);
        await store.ReachAsync([goals[0].Id], Token);
        Assert.NotNull(first);
        Assert.Equal(first, (await store.ListAsync(Token)).Single(goal => goal.Id == goals[0].Id).ReachedAt);

        await store.RemoveAsync(goals[0].Id, Token);
        Assert.Single(await store.ListAsync(Token));
    }

    [Fact]
    public async Task Store_Full_RefusesOneMore()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var store = new GoalStore(database, database.Location, database.Time);
        for (var index = 0; index < Core.Coaching.Goals.Goal.Most; index++)
        {
            Assert.True(await store.SetAsync(GoalKind.CompetencyScore, $"Skill {index}", 50, Token));
        }

        Assert.False(await store.SetAsync(GoalKind.CompetencyScore, "One more", 50, Token));
    }

    private static Goal Goal(GoalKind kind, string subject, double target) => new(Guid.NewGuid(), kind, subject, target, SampleInterviews.Begin, null);

    private static GoalStanding Standing(GoalKind kind, string subject, double target, PracticeData practice) => GoalStanding.Of(Goal(kind, subject, target), practice, Today, TimeZoneInfo.Utc);

    private static PracticeData Practice(params PracticedInterview[] interviews) => new(interviews, interviews.Length, []);
}
