using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class InterviewDbTests
{
    [Fact]
    public void Model_ComparedWithTheMigrations_HasNoPendingChanges()
    {
        using var database = new TemporaryDatabase();
        using var db = database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Construct_OptionsWithoutConsentGate_Throws()
    {
        var options = new DbContextOptionsBuilder<InterviewDb>().UseSqlite("Data Source=never-opened.db").Options;

        Assert.Throws<ArgumentException>(() => new InterviewDb(options));
    }

    [Fact]
    public async Task Connection_Opened_HasThePragmas()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var db = database.CreateDbContext();

        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();

        string[] pragmas = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store", "busy_timeout"];
        var values = new List<string>();
        foreach (var pragma in pragmas)
        {
            values.Add($"{connection.Execute($"PRAGMA {pragma}")}");
        }

        Assert.Equal(["wal", "2", "1", "1", "2", "20"], values);
    }

    [Fact]
    public async Task Save_EveryColumnType_IsStoredPlainly()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("words"));
        database.Journal.Write(interview);
        database.Journal.Write(interview.Turns[0], interview.Settings.Consent);
        await database.Journal.FlushAsync(TestContext.Current.CancellationToken);

        using var raw = database.OpenRaw();

        Assert.Equal("""["software-behavioural","system-design"]""", raw.Execute("SELECT PackIds FROM Interviews"));
        Assert.Equal("Senior", raw.Execute("SELECT Level FROM Interviews"));
        Assert.Equal(1_200_000L, raw.Execute("SELECT LengthMs FROM Interviews"));
        Assert.Equal("2026-03-14 09:00:00.125", raw.Execute("SELECT CreatedAt FROM Interviews"));
        Assert.Equal("""[{"startMs":800,"endMs":12800},{"startMs":18800,"endMs":30800}]""", raw.Execute("SELECT Speech FROM TurnSignals"));
    }
}
