using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewTrainer.Tests.Persistence.Journal;

public sealed class InterviewJournalTests
{
    private static readonly Consent Everything = new(true, true, true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_WholeInterview_ComesBackEqual()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("first answer"));
        interview.Ask("second", followUp: FollowUpIntent.Numbers);
        interview.Conclude(ConclusionReason.EndedByPerson, "Goodbye.", TimeSpan.FromMilliseconds(61_001), SampleInterviews.Begin.AddMinutes(2));
        Write(database, interview);

        await database.Journal.FlushAsync(Token);

        var loaded = await database.Library.LoadAsync(interview.Id, Token);
        Assert.Equivalent(interview, loaded, strict: true);
        Assert.Equal(DateTimeKind.Utc, loaded!.CreatedAt.Kind);
        Assert.Equal(DateTimeKind.Utc, loaded.Turns[0].ClosedAt!.Value.Kind);
    }

    [Fact]
    public async Task Write_ChangedAfterTheCall_StoresWhatWasGiven()
    {
        using var database = new TemporaryDatabase();
        await database.Startup().OpenAsync();
        var interview = SampleInterviews.Running();
        var packs = new List<string> { "nursing" };
        interview.Settings = interview.Settings with { PackIds = packs };
        var tips = new List<string> { "as given" };
        var turn = interview.Ask("as given");
        turn.Tips = tips;
        Write(database, interview);

        tips.Add("leaked");
        packs.Add("leaked");
        turn.Words = new TurnWords("", "leaked", null);
        interview.Conclude(ConclusionReason.TimeUp, "leaked", TimeSpan.FromHours(1), SampleInterviews.Begin.AddHours(1));
        await database.Journal.StartAsync(Token);
        await database.Journal.FlushAsync(Token);

        var loaded = await database.Library.LoadAsync(interview.Id, Token);
        Assert.Equal(InterviewStatus.Running, loaded!.Status);
        Assert.Equal("", loaded.Closing);
        Assert.Equal(["nursing"], loaded.Settings.PackIds);
        Assert.Equal("as given", loaded.Turns[0].Words!.Answer);
        Assert.Equal(["as given"], loaded.Turns[0].Tips);
        Assert.Equal(TurnState.Open, loaded.Turns[0].State);
    }

    [Fact]
    public async Task Write_FromManyThreads_StoresEverything()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interviews = Enumerable.Range(0, 8).Select(_ => SampleInterviews.Running()).ToList();

        await Parallel.ForEachAsync(interviews, Token, async (interview, _) =>
        {
            database.Journal.Write(interview);
            await Task.Yield();
            for (var i = 0; i < 5; i++)
            {
                var turn = interview.Ask();
                for (var draft = 0; draft < 20; draft++)
                {
                    turn.Words = new TurnWords($"draft {draft}", "", null);
                    database.Journal.Write(turn, interview.Settings.Consent);
                }

                database.Journal.Write(interview.Answer(turn), interview.Settings.Consent);
            }
        });
        await database.Journal.FlushAsync(Token);

        foreach (var interview in interviews)
        {
            var loaded = await database.Library.LoadAsync(interview.Id, Token);
            Assert.Equal(["draft 19", "draft 19", "draft 19", "draft 19", "draft 19"], loaded!.Turns.Select(turn => turn.Words!.Draft));
            Assert.All(loaded.Turns, turn => Assert.Equal(TurnState.Answered, turn.State));
        }
    }

    [Fact]
    public async Task Write_CheckInsAndNote_AreStored()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Ready(Everything);
        var before = new CheckIn(CheckInTag.Pre, 40, 60, SampleInterviews.Begin);
        var after = new CheckIn(CheckInTag.Post, 70, 30, SampleInterviews.Begin.AddMinutes(30));
        var note = new ResearchNote("Scots", "noisy room");
        database.Journal.Write(interview);
        database.Journal.Write(interview.Id, before);
        database.Journal.Write(interview.Id, after);
        database.Journal.Write(interview.Id, note, Everything);
        await database.Journal.FlushAsync(Token);

        Assert.Equal([before, after], await database.Library.CheckInsAsync(interview.Id, Token));
        Assert.Equal(note, await database.Library.ResearchNoteAsync(interview.Id, Token));
    }

    [Fact]
    public async Task Write_ProcessGoneWithoutGoodbye_KeepsWhatWasFlushed()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running();
        interview.Ask("said before the end");
        Write(database, interview);
        await database.Journal.FlushAsync(Token);

        // The files as a killed process leaves them: connections open, nothing checkpointed.
        var folder = Directory.CreateTempSubdirectory("interviews-killed-").FullName;
        foreach (var file in Directory.EnumerateFiles(database.Location.Folder, "interviews.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        using var reopened = new TemporaryDatabase(new DatabaseLocation(folder));
        await reopened.Startup().StartingAsync(Token);
        var loaded = await reopened.Library.LoadAsync(interview.Id, Token);

        Assert.Equal(InterviewStatus.Paused, loaded!.Status);
        Assert.Equal("said before the end", loaded.CurrentTurn!.Words!.Answer);
    }

    [Fact]
    public async Task Write_DatabaseHeldByAnotherProgram_KeepsRetriesAndRecovers()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var troubles = 0;
        database.Journal.TroubleChanged += () => troubles++;
        var interview = SampleInterviews.Running();
        using (var other = database.OpenRaw())
        {
            other.Execute("BEGIN IMMEDIATE");
            database.Journal.Write(interview);
            var retry = await database.Time.NextTimerAsync(Token);

            Assert.Contains("Another program holds the database", database.Journal.Trouble, StringComparison.Ordinal);
            Assert.Contains("kept in memory", database.Journal.Trouble, StringComparison.Ordinal);
            Assert.Contains(database.Location.File, database.Journal.Trouble, StringComparison.Ordinal);
            other.Execute("ROLLBACK");
            retry.Fire();
        }

        await database.Journal.FlushAsync(Token);
        await database.Journal.StopAsync(Token);

        Assert.NotNull(await database.Library.LoadAsync(interview.Id, Token));
        Assert.Null(database.Journal.Trouble);
        Assert.Equal(2, troubles);
    }

    [Fact]
    public async Task Write_DiskFull_KeepsAndRecovers()
    {
        var disk = new FullDisk();
        using var database = await TemporaryDatabase.StartAsync(disk);
        disk.IsFull = true;
        var interview = SampleInterviews.Running();
        interview.Ask(new string('x', InterviewLimits.MaxAnswerCharacters));
        Write(database, interview);
        var retry = await database.Time.NextTimerAsync(Token);
        Assert.Contains("no space left", database.Journal.Trouble, StringComparison.Ordinal);

        disk.IsFull = false;
        retry.Fire();
        await database.Journal.FlushAsync(Token);

        Assert.Single((await database.Library.LoadAsync(interview.Id, Token))!.Turns);
    }

    [Theory]
    [InlineData(8, "read-only")]
    [InlineData(10, "cannot be opened, created or read")]
    [InlineData(11, "damaged")]
    [InlineData(19, "could not be written")]
    public async Task Write_OtherFailures_AreNamedKeptAndClearedWhenOver(int sqliteError, string words)
    {
        var broken = new BrokenSave { ErrorCode = sqliteError };
        using var database = await TemporaryDatabase.StartAsync(broken);
        var interview = SampleInterviews.Ready();
        database.Journal.Write(interview);
        var retry = await database.Time.NextTimerAsync(Token);
        Assert.Contains(words, database.Journal.Trouble, StringComparison.Ordinal);

        broken.ErrorCode = null;
        retry.Fire();
        await database.Journal.FlushAsync(Token);
        await database.Journal.StopAsync(Token);

        Assert.Null(database.Journal.Trouble);
        Assert.NotNull(await database.Library.LoadAsync(interview.Id, Token));
    }

    [Fact]
    public async Task Write_StillFailing_WaitsLongerEachTimeUpToTheLimit()
    {
        var broken = new BrokenSave { ErrorCode = 8 };
        using var database = await TemporaryDatabase.StartAsync(broken);
        database.Journal.Write(SampleInterviews.Ready());
        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var retry = await database.Time.NextTimerAsync(Token);
            waits.Add(retry.DueTime.TotalSeconds);
            retry.Fire();
        }

        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 10, 10], waits);
    }

    [Fact]
    public async Task Write_OneEntryCannotBeStored_TheOthersAre()
    {
        using var database = new TemporaryDatabase();
        await database.Startup().OpenAsync();
        var unknown = SampleInterviews.Running();
        var known = SampleInterviews.Running();
        database.Journal.Write(unknown.Ask(), Everything);
        database.Journal.Write(known);
        await database.Journal.StartAsync(Token);
        await database.Time.NextTimerAsync(Token);

        Assert.NotNull(await database.Library.LoadAsync(known.Id, Token));
        Assert.NotNull(database.Journal.Trouble);
    }

    [Fact]
    public async Task Flush_WhileNothingCanBeWritten_WaitsUntilCancelled()
    {
        using var database = await TemporaryDatabase.StartAsync(new BrokenSave { ErrorCode = 8 });
        database.Journal.Write(SampleInterviews.Ready());
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var flush = database.Journal.FlushAsync(impatience.Token);
        await database.Time.NextTimerAsync(Token);
        Assert.False(flush.IsCompleted);

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush);
    }

    [Fact]
    public async Task Stop_WithEntriesPending_WritesThemFirst()
    {
        using var database = await TemporaryDatabase.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            database.Journal.Write(SampleInterviews.Ready());
        }

        await database.Journal.StopAsync(Token);

        Assert.Equal(20, await database.Library.CountAsync(Token));
    }

    [Fact]
    public async Task Stop_InTheMiddleOfARetry_TriesAtOnce()
    {
        var broken = new BrokenSave { ErrorCode = 8 };
        using var database = await TemporaryDatabase.StartAsync(broken);
        database.Journal.Write(SampleInterviews.Ready());
        await database.Time.NextTimerAsync(Token);
        broken.ErrorCode = null;

        await database.Journal.StopAsync(Token);

        Assert.Equal(1, await database.Library.CountAsync(Token));
    }

    [Fact]
    public async Task Stop_HostOutOfPatience_GivesUp()
    {
        using var database = await TemporaryDatabase.StartAsync(new BrokenSave { ErrorCode = 8 });
        database.Journal.Write(SampleInterviews.Ready());
        await database.Time.NextTimerAsync(Token);

        await database.Journal.StopAsync(new CancellationToken(canceled: true));

        Assert.NotNull(database.Journal.Trouble);
    }

    private static void Write(TemporaryDatabase database, Interview interview)
    {
        database.Journal.Write(interview);
        foreach (var turn in interview.Turns)
        {
            database.Journal.Write(turn, interview.Settings.Consent);
        }
    }
}
