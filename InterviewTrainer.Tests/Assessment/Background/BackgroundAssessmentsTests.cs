using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Background;

/// <summary>When it is judged, how far it is, and what becomes of failures.</summary>
public sealed class BackgroundAssessmentsTests
{
    private static readonly AssessmentProgress Waiting = new(AssessmentStage.Waiting, 0, 0, null);

    [Fact]
    public async Task Concluded_Interview_IsJudgedAnswerByAnswerAndSaysHowFar()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var interview = await stage.ConcludedAsync();

        stage.Assessments.Concluded(interview);
        Assert.Equal(Waiting, stage.Assessments.ProgressOf(interview.Id));
        await stage.StartAsync();
        await stage.EndedAsync(interview.Id);

        Assert.Equal([Waiting, Running(0), Running(1), Running(2), null], stage.Seen(interview.Id));
        var judgement = Assert.Single(await stage.JudgementsAsync(interview.Id));
        Assert.Equal(interview.Turns.Select(turn => turn.Id), judgement.Answers.Select(answer => answer.TurnId));
        Assert.Equal(judgement.Id, Assert.Single(await stage.StoredAsync(interview.Id)).Id);
    }

    [Fact]
    public async Task Concluded_JudgeFailsTwice_IsJudgedAtTheThirdTry()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        stage.Judge.Before = (_, call) => call <= 2 ? throw new InvalidOperationException("broken") : Task.CompletedTask;
        var (interview, begin) = (await stage.ConcludedAsync(), stage.Time.GetUtcNow());

        stage.Assessments.Concluded(interview);
        await stage.StartAsync();
        await stage.EndedAsync(interview.Id);

        Assert.Equal([Waiting, Running(0), Running(0), Running(0), Running(1), Running(2), null], stage.Seen(interview.Id));
        Assert.Equal(TimeSpan.FromSeconds(10), stage.Time.GetUtcNow() - begin);
        Assert.Single(await stage.StoredAsync(interview.Id));
    }

    [Fact]
    public async Task Concluded_JudgeFailsThreeTimes_SaysSoAndTriesAgainWhenAsked()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        stage.Judge.Before = (_, call) => call <= BackgroundAssessments.Tries ? throw new InvalidOperationException("broken") : Task.CompletedTask;
        var interview = await stage.ConcludedAsync();
        await stage.StartAsync();

        stage.Assessments.Concluded(interview);
        await stage.EndedAsync(interview.Id);

        var failed = stage.Assessments.ProgressOf(interview.Id);
        Assert.Equal(AssessmentStage.Failed, failed?.Stage);
        Assert.Equal("Your answers could not be judged: something in the program failed, and its log says what. They are kept; try again.", failed?.Trouble);
        Assert.Equal(BackgroundAssessments.Tries, stage.Judge.Calls);
        Assert.Empty(await stage.JudgementsAsync(interview.Id));

        stage.Assessments.Request(interview.Id);
        await stage.EndedAsync(interview.Id);

        Assert.Null(stage.Assessments.ProgressOf(interview.Id));
        Assert.Single(await stage.StoredAsync(interview.Id));
    }

    [Fact]
    public async Task Concluded_OneAnswerCannotBeJudged_NeitherHoldsUpTheNextInterviewNorQuotesTheAnswer()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var (bad, good) = (await stage.ConcludedAsync(), await stage.ConcludedAsync());
        stage.Judge.Before = (answer, _) => answer.TurnId == bad.Turns[1].Id ? throw new FormatException($"cannot read: {answer.Answer}") : Task.CompletedTask;

        stage.Assessments.Concluded(bad);
        stage.Assessments.Concluded(good);
        await stage.StartAsync();
        await stage.EndedAsync(good.Id);

        Assert.Equal(AssessmentStage.Failed, stage.Assessments.ProgressOf(bad.Id)?.Stage);
        Assert.DoesNotContain(JudgingStage.Rare, stage.Assessments.ProgressOf(bad.Id)!.Trouble, StringComparison.Ordinal);
        Assert.Empty(await stage.StoredAsync(bad.Id));
        Assert.Single(await stage.StoredAsync(good.Id));
    }

    [Fact]
    public async Task Concluded_ListenerFails_IsJudgedOnceAndOthersHearOfIt()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var heard = 0;
        stage.Assessments.Changed += _ => throw new InvalidOperationException("a page that is gone");
        stage.Assessments.Changed += _ => Interlocked.Increment(ref heard);
        var interview = await stage.ConcludedAsync();

        stage.Assessments.Concluded(interview);
        await stage.StartAsync();
        await stage.EndedAsync(interview.Id);

        // Another one, so that a second try at the first would have been made by now.
        var next = await stage.ConcludedAsync();
        stage.Assessments.Concluded(next);
        await stage.EndedAsync(next.Id);
        Assert.Single(await stage.StoredAsync(interview.Id));
        Assert.True(heard >= 5, $"Heard {heard} times.");
    }

    [Fact]
    public async Task Request_WhileWaitingOrRunning_JudgesNothingTwice()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var (interview, next) = (await stage.ConcludedAsync(), await stage.ConcludedAsync());
        stage.Judge.Before = (_, _) =>
        {
            stage.Assessments.Request(interview.Id);
            return Task.CompletedTask;
        };

        stage.Assessments.Concluded(interview);
        stage.Assessments.Request(interview.Id);
        stage.Assessments.Concluded(next);
        await stage.StartAsync();
        await stage.EndedAsync(next.Id);

        // While the second was judged the first was asked for again: that is one more, and no more than that.
        await stage.EndedAsync(interview.Id);
        Assert.Equal(2, (await stage.StoredAsync(interview.Id)).Count);
        Assert.Single(await stage.StoredAsync(next.Id));
    }

    [Fact]
    public async Task Request_JudgedBefore_StandsBesideTheEarlierOne()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var interview = await stage.ConcludedAsync();
        await stage.StartAsync();
        stage.Assessments.Concluded(interview);
        await stage.EndedAsync(interview.Id);
        var first = Assert.Single(await stage.JudgementsAsync(interview.Id));
        stage.Time.Pass(TimeSpan.FromHours(1));

        stage.Assessments.Request(interview.Id);
        await stage.EndedAsync(interview.Id);

        var both = await stage.JudgementsAsync(interview.Id);
        Assert.Equal(2, both.Count);
        Assert.Equal((first.Id, true), (both[1].Id, both[0].At > first.At));
    }

    [Fact]
    public async Task Request_NotConcludedOrUnknown_IsLeftAlone()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var stage = new JudgingStage(database);
        var running = SampleInterviews.Running();
        running.Answer(running.Ask("I fixed it."));
        database.Journal.Write(running);
        await database.Journal.FlushAsync(TestContext.Current.CancellationToken);
        var unknown = Guid.NewGuid();
        await stage.StartAsync();

        stage.Assessments.Request(running.Id);
        stage.Assessments.Request(unknown);
        await stage.EndedAsync(unknown);

        Assert.Equal(0, stage.Judge.Calls);
        Assert.Null(stage.Assessments.ProgressOf(running.Id));
        Assert.Empty(await stage.JudgementsAsync(running.Id));
    }

    private static AssessmentProgress Running(int done) => new(AssessmentStage.Running, done, 2, null);
}
