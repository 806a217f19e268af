using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Data.Sqlite;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class DatabaseStartupTests
{
    [Fact]
    public async Task Open_NewFolder_CreatesADatabaseForItsOwnerOnly()
    {
        using var parent = new TemporaryDatabase();
        using var database = new TemporaryDatabase(new DatabaseLocation(Path.Combine(parent.Location.Folder, "a", "b")));

        await database.Startup().OpenAsync();

        Assert.Equal(0, await database.Library.CountAsync(TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(database.Location.Backups));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode readWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(readWrite, File.GetUnixFileMode(database.Location.File));
            Assert.Equal(readWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(database.Location.Folder));
        }
    }

    [Fact]
    public async Task Open_PendingMigration_BacksUpThenMigrates()
    {
        using var database = await WithOneInterviewAsync();
        using var next = new TemporaryDatabase(database.Location, NextMigration.AddTo);

        await next.Startup().OpenAsync();

        var backup = Assert.Single(Directory.GetFiles(database.Location.Backups));
        Assert.Equal($"20260314T092653589Z-before-{NextMigration.Id}.db", Path.GetFileName(backup));
        using var copy = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
        copy.Open();
        Assert.Equal(1L, copy.Execute("SELECT count(*) FROM Interviews"));
        Assert.Equal(0L, copy.Execute("SELECT count(*) FROM sqlite_master WHERE name = 'Next'"));
        Assert.Equal("delete", copy.Execute("PRAGMA journal_mode"));
        Assert.Equal(1, await next.Library.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1L, database.OpenRaw().Execute("SELECT count(*) FROM sqlite_master WHERE name = 'Next'"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
        }
    }

    [Fact]
    public async Task Open_BackupImpossible_DoesNotMigrate()
    {
        using var database = await WithOneInterviewAsync();
        using var next = new TemporaryDatabase(database.Location, NextMigration.AddTo);
        await File.WriteAllTextAsync(database.Location.Backups, "in the way", TestContext.Current.CancellationToken);

        await RefusedAsync(next, DatabaseProblem.Unreachable);

        Assert.Equal(0L, database.OpenRaw().Execute("SELECT count(*) FROM sqlite_master WHERE name = 'Next'"));
    }

    [Fact]
    public async Task Open_PendingMigrationBesideARunningServer_IsRefused()
    {
        using var database = new TemporaryDatabase();
        await database.Startup().StartingAsync(TestContext.Current.CancellationToken);
        using var next = new TemporaryDatabase(database.Location, NextMigration.AddTo);

        await RefusedAsync(next, DatabaseProblem.Locked);
    }

    [Fact]
    public async Task CreateBackup_SixTimes_KeepsTheLastFive()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var backups = new DatabaseBackups(database.Location, database.Time);
        using var connection = database.OpenRaw();
        var made = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            database.Time.Now += TimeSpan.FromHours(1);
            made.Add(backups.Create(connection, "Next"));
        }

        Assert.Equal(made.Skip(1), backups.Files);
    }

    [Fact]
    public async Task Open_MigrationLockLeftByAKilledProcess_MigratesAllTheSame()
    {
        using var database = new TemporaryDatabase();
        database.ExecuteRaw("""
            CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00');
            """);

        await database.Startup().OpenAsync();

        Assert.Equal(0, await database.Library.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_NotADatabase_IsRefusedAndLeftAlone()
    {
        using var database = new TemporaryDatabase();
        var text = string.Join('\n', Enumerable.Repeat("These are somebody's notes, not a database.", 100));
        await File.WriteAllTextAsync(database.Location.File, text, TestContext.Current.CancellationToken);

        await RefusedAsync(database, DatabaseProblem.Corrupt);

        Assert.Equal(text, await File.ReadAllTextAsync(database.Location.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_DamagedPages_IsRefusedAndLeftAlone()
    {
        using var database = await TemporaryDatabase.StartAsync();
        database.ExecuteRaw("PRAGMA wal_checkpoint(TRUNCATE);");
        using (var pooled = new SqliteConnection(InterviewDbOptions.ConnectionString(database.Location)))
        {
            SqliteConnection.ClearPool(pooled);
        }

        var bytes = await File.ReadAllBytesAsync(database.Location.File, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0x5A, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(database.Location.File, bytes, TestContext.Current.CancellationToken);

        await RefusedAsync(database, DatabaseProblem.Corrupt);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(database.Location.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_NewerDatabase_IsRefused()
    {
        using var database = await WithOneInterviewAsync();
        using var next = new TemporaryDatabase(database.Location, NextMigration.AddTo);
        await next.Startup().OpenAsync();

        await RefusedAsync(database, DatabaseProblem.Newer);

        Assert.Equal(1L, database.OpenRaw().Execute("SELECT count(*) FROM Interviews"));
    }

    [Fact]
    public async Task Open_DatabaseOfAnotherProgram_IsRefusedAndLeftAlone()
    {
        using var database = new TemporaryDatabase();
        database.ExecuteRaw("CREATE TABLE recipes (name TEXT)");
        var before = await File.ReadAllBytesAsync(database.Location.File, TestContext.Current.CancellationToken);

        await RefusedAsync(database, DatabaseProblem.Foreign);

        Assert.Equal(before, await File.ReadAllBytesAsync(database.Location.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_HeldByAnotherProgram_IsRefused()
    {
        using var database = await TemporaryDatabase.StartAsync();
        using var other = database.OpenRaw();
        other.Execute("BEGIN IMMEDIATE");

        await RefusedAsync(database, DatabaseProblem.Locked);
    }

    [Fact]
    public async Task Open_ReadOnlyFile_IsRefused()
    {
        using var writable = await TemporaryDatabase.StartAsync();
        using var database = new TemporaryDatabase(writable.Location with { OpenMode = SqliteOpenMode.ReadOnly });

        await RefusedAsync(database, DatabaseProblem.ReadOnly);
    }

    [Fact]
    public async Task Open_FolderInPlaceOfTheFile_IsRefused()
    {
        using var database = new TemporaryDatabase();
        Directory.CreateDirectory(database.Location.File);

        await RefusedAsync(database, DatabaseProblem.Unreachable);
    }

    [Fact]
    public async Task Open_FileInPlaceOfTheFolder_IsRefused()
    {
        using var parent = new TemporaryDatabase();
        var file = Path.Combine(parent.Location.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var location = new DatabaseLocation(file);

        var database = new TemporaryDatabase(location);

        await RefusedAsync(database, DatabaseProblem.Unreachable);
    }

    [Fact]
    public async Task Open_DiskFull_IsRefused()
    {
        using var database = new TemporaryDatabase(new FullDisk(pages: 4) { IsFull = true });

        await RefusedAsync(database, DatabaseProblem.Full);
    }

    [Fact]
    public async Task Starting_FolderUsedByAnotherServer_IsRefused()
    {
        using var database = new TemporaryDatabase();
        await database.Startup().StartingAsync(TestContext.Current.CancellationToken);

        await RefusedAsync(database, DatabaseProblem.Locked, startup => startup.StartingAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_BesideARunningServer_Succeeds()
    {
        using var database = new TemporaryDatabase();
        await database.Startup().StartingAsync(TestContext.Current.CancellationToken);

        await database.Startup().OpenAsync();
    }

    private static async Task<TemporaryDatabase> WithOneInterviewAsync()
    {
        var database = await TemporaryDatabase.StartAsync();
        database.Journal.Write(SampleInterviews.Ready());
        await database.Journal.FlushAsync(TestContext.Current.CancellationToken);
        return database;
    }

    private static async Task RefusedAsync(TemporaryDatabase database, DatabaseProblem problem, Func<DatabaseStartup, Task>? start = null)
    {
        start ??= startup => startup.OpenAsync();

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => start(database.Startup()));

        Assert.Equal(problem, refusal.Problem);
        Assert.Equal(database.Location.File, refusal.Path);
        Assert.Contains(database.Location.File, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--data", problem == DatabaseProblem.Corrupt ? "--data" : refusal.Message, StringComparison.Ordinal);
    }
}
