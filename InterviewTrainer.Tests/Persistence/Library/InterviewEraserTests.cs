using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Persistence.Library;

[Trait("Category", "Slow")]
public sealed class InterviewEraserTests
{
    private const string Marker = "marker-c41e-to-be-gone-";
    private static readonly Consent Everything = new(true, true, true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delete_OneOfMany_LeavesNoByteOfItAndTheOthersWhole()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interviews = Enumerable.Range(0, 5).Select(_ => SampleInterviews.Running(Everything)).ToList();
        foreach (var (interview, number) in interviews.Select((interview, number) => (interview, number)))
        {
            await FillAsync(database, interview, $"{Marker}{number}-");
        }

        Backup(database);
        Assert.Contains(database.FilesWith($"{Marker}3-"), file => file.StartsWith("backups", StringComparison.Ordinal));

        Assert.True(await database.Library.DeleteAsync(interviews[3].Id, Token));

        Assert.Empty(database.FilesWith($"{Marker}3-"));
        Assert.Empty(database.FilesWith(interviews[3].Id.ToString()));
        Assert.Empty(database.FilesWith(interviews[3].Id.ToString().ToUpperInvariant()));
        foreach (var kept in interviews.Where(interview => interview != interviews[3]))
        {
            Assert.Equivalent(kept, await database.Library.LoadAsync(kept.Id, Token), strict: true);
        }
    }

    [Fact]
    public async Task DeleteEverything_WithBackups_LeavesNoByte()
    {
        using var database = await TemporaryDatabase.StartAsync();
        for (var number = 0; number < 4; number++)
        {
            await FillAsync(database, SampleInterviews.Running(Everything), Marker);
        }

        Backup(database);
        Assert.NotEmpty(database.FilesWith(Marker));

        await database.Library.DeleteEverythingAsync(Token);

        Assert.Empty(database.FilesWith(Marker));
        Assert.Empty(database.FilesWith("Tell me about a conflict"));
        Assert.Empty(Directory.GetFiles(database.Location.Backups));
        Assert.Equal(0, await database.Library.CountAsync(Token));
    }

    [Fact]
    public async Task Delete_Unknown_IsFalse()
    {
        using var database = await TemporaryDatabase.StartAsync();

        Assert.False(await database.Library.DeleteAsync(Guid.NewGuid(), Token));
    }

    [Fact]
    public async Task Delete_InterviewStillUnderWay_IsNotWrittenAgain()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running(Everything);
        await FillAsync(database, interview, Marker);

        await database.Library.DeleteAsync(interview.Id, Token);
        database.Journal.Write(interview);
        database.Journal.Write(interview.Turns[^1], Everything);
        await database.Journal.FlushAsync(Token);

        Assert.Null(database.Journal.Trouble);
        Assert.Equal(0, await database.Library.CountAsync(Token));
        Assert.Empty(database.FilesWith(Marker));
    }

    [Fact]
    public async Task Delete_NotYetWritten_NeverIs()
    {
        using var database = new TemporaryDatabase();
        await database.Startup().OpenAsync();
        var interview = SampleInterviews.Ready();
        database.Journal.Write(interview);

        Assert.True(await database.Library.DeleteAsync(interview.Id, Token));
        await database.Journal.StartAsync(Token);
        await database.Journal.StopAsync(Token);

        Assert.Equal(0, await database.Library.CountAsync(Token));
    }

    [Fact]
    public async Task DeleteEverything_ThenANewInterview_IsStored()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await FillAsync(database, SampleInterviews.Running(), Marker);
        await database.Library.DeleteEverythingAsync(Token);
        var next = SampleInterviews.Ready();

        database.Journal.Write(next);
        await database.Journal.FlushAsync(Token);

        Assert.Equal(next.Id, Assert.Single(await database.Library.ListAsync(0, 10, Token)).Id);
    }

    [Fact]
    public async Task Delete_BackupThatCannotBeCleaned_GoesWithIt()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Ready();
        await FillAsync(database, interview, Marker);
        Directory.CreateDirectory(database.Location.Backups);
        await File.WriteAllTextAsync(Path.Combine(database.Location.Backups, "broken.db"), string.Concat(Enumerable.Repeat(Marker, 500)), Token);

        await database.Library.DeleteAsync(interview.Id, Token);

        Assert.Empty(database.FilesWith(Marker));
    }

    [Fact]
    public async Task Delete_DatabaseHeldByAnotherProgram_SaysSo()
    {
        using var database = await TemporaryDatabase.StartAsync();
        using var other = database.OpenRaw();
        other.Execute("BEGIN IMMEDIATE");

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Library.DeleteAsync(Guid.NewGuid(), Token));

        Assert.Equal(DatabaseProblem.Locked, refusal.Problem);
    }

    private static async Task FillAsync(TemporaryDatabase database, Interview interview, string marker)
    {
        database.Journal.Write(interview);
        database.Journal.Write(interview.Id, new CheckIn(CheckInTag.Pre, 50, 50, SampleInterviews.Begin));
        database.Journal.Write(interview.Id, new ResearchNote("Scots", marker), Everything);
        for (var i = 0; interview.Status == InterviewStatus.Running && i < 3; i++)
        {
            var turn = interview.Ask();

            // Drafts grow over page bounds, so that rows move about in the file.
            for (var length = 1; length <= 3_000; length *= 10)
            {
                turn.Words = new TurnWords(string.Concat(Enumerable.Repeat(marker, length / 10)), "", null);
                database.Journal.Write(turn, interview.Settings.Consent);
                await database.Journal.FlushAsync(Token);
            }

            turn.Words = new TurnWords("", marker, null);
            database.Journal.Write(interview.Answer(turn), interview.Settings.Consent);
        }

        await database.Journal.FlushAsync(Token);
    }

    private static void Backup(TemporaryDatabase database)
    {
        using var connection = database.OpenRaw();
        new DatabaseBackups(database.Location, database.Time).Create(connection, "Next");
    }
}
