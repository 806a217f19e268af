using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Background;

/// <summary>What a crash or a database out of reach leaves over, on real files.</summary>
public sealed class JudgedAfterACrashTests
{
    private const int DiskFull = 13;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_LeftUnjudgedByACrash_IsJudgedOnce()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await JudgingStage.ConcludedAsync(database);
        await using (var killed = new JudgingStage(database))
        {
            // Never started: the program ended between the last answer and its judgement.
            killed.Assessments.Concluded(interview);
        }

        await using (var next = new JudgingStage(database))
        {
            await next.StartAsync();
            await next.UntilAsync(() => next.Seen(interview.Id).Contains(null));
            Assert.Equal(interview.Turns.Count, next.Judge.Calls);
        }

        await using var last = new JudgingStage(database);
        var other = await last.ConcludedAsync();
        last.Assessments.Concluded(other);
        await last.StartAsync();
        await last.EndedAsync(other.Id);

        Assert.Empty(last.Seen(interview.Id));
        Assert.Single(await last.StoredAsync(interview.Id));
        Assert.Single(await last.StoredAsync(other.Id));
    }

    [Fact]
    public async Task Start_KilledInMidJudgement_BeginsAgainAndKeepsNothingHalf()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await JudgingStage.ConcludedAsync(database);
        await using (var killed = new JudgingStage(database))
        {
            var atTheSecond = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            killed.Judge.Before = (_, call) =>
            {
                if (call < 2)
                {
                    return Task.CompletedTask;
                }

                atTheSecond.TrySetResult();
                return Task.Delay(Timeout.Infinite, CancellationToken.None);
            };
            killed.Assessments.Concluded(interview);
            await killed.StartAsync();
            await atTheSecond.Task.WaitAsync(Token);
        }

        Assert.Empty(await database.Assessments.OfAsync(interview.Id, Token));
        await using var next = new JudgingStage(database);
        await next.StartAsync();
        await next.UntilAsync(() => next.Seen(interview.Id).Contains(null));

        Assert.Equal(interview.Turns.Count, Assert.Single(await next.StoredAsync(interview.Id)).Answers.Count(answer => answer.Overall is not null));
    }

    [Fact]
    public async Task Start_WordsNotKeptAndLostInTheCrash_SaysThatTheyWereNotKept()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await JudgingStage.ConcludedAsync(database, Consent.Default with { KeepWords = false });
        await using var stage = new JudgingStage(database);
        await stage.StartAsync();
        await stage.UntilAsync(() => stage.Seen(interview.Id).Contains(null));

        Assert.Equal(0, stage.Judge.Calls);
        Assert.All(Assert.Single(await stage.JudgementsAsync(interview.Id)).Answers, answer => Assert.Equal(NotScoredReason.WordsNotKept, answer.NotScored));
    }

    [Fact]
    public async Task Start_LeftoversCannotBeListed_StillJudgesWhatEndsNow()
    {
        using var database = await TemporaryDatabase.StartAsync();
        database.ExecuteRaw("ALTER TABLE Assessments RENAME TO Elsewhere");
        await using var stage = new JudgingStage(database);
        var interview = await stage.ConcludedAsync();
        await stage.StartAsync();
        stage.Judge.Before = (_, _) =>
        {
            if (stage.Judge.Calls == 1)
            {
                database.ExecuteRaw("ALTER TABLE Elsewhere RENAME TO Assessments");
            }

            return Task.CompletedTask;
        };

        stage.Assessments.Concluded(interview);
        await stage.EndedAsync(interview.Id);

        Assert.Single(await stage.StoredAsync(interview.Id));
    }

    [Fact]
    public async Task Concluded_DiskFull_SaysWhatToDoAndJudgesOnceThereIsRoom()
    {
        var save = new BrokenSave();
        using var database = await TemporaryDatabase.StartAsync(save);
        await using var stage = new JudgingStage(database);
        var interview = await stage.ConcludedAsync();
        save.ErrorCode = DiskFull;
        await stage.StartAsync();

        stage.Assessments.Concluded(interview);
        await stage.EndedAsync(interview.Id);

        var trouble = stage.Assessments.ProgressOf(interview.Id)!.Trouble;
        Assert.Contains("There is no space left for the database", trouble, StringComparison.Ordinal);
        Assert.EndsWith("They are kept; try again.", trouble, StringComparison.Ordinal);

        save.ErrorCode = null;
        stage.Assessments.Request(interview.Id);
        await stage.EndedAsync(interview.Id);
        Assert.Single(await stage.StoredAsync(interview.Id));
    }

    [Fact]
    public async Task Of_DatabaseDamaged_SaysSo()
    {
        using var database = new TemporaryDatabase();
        await using var stage = new JudgingStage(database);
        await File.WriteAllTextAsync(database.Location.File, new string('x', 5_000), Token);

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => stage.JudgementsAsync(Guid.NewGuid()));
    }
}
