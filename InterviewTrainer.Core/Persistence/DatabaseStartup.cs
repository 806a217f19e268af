using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Persistence;

/// <summary>
/// Makes the database ready before anything else of the server starts: creates it, checks it, copies and migrates it. What it
/// cannot use it leaves alone and says why (<see cref="DatabaseUnavailableException"/>).
/// </summary>
public sealed partial class DatabaseStartup(
    IDbContextFactory<InterviewDb> factory,
    DatabaseLocation location,
    InterruptedInterviews interrupted,
    TimeProvider time,
    ILogger<DatabaseStartup> logger) : IHostedLifecycleService, IDisposable
{
    private readonly DatabaseBackups _backups = new(location, time);
    private IDisposable? _lock;

    /// <summary>Takes the data folder for this server, opens the database and settles what the last server left under way.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be used.</exception>
    public Task StartingAsync(CancellationToken cancellationToken) => DatabaseUnavailableException.GuardAsync(location, async () =>
    {
        DataFolder.EnsureFolder(location.Folder);
        _lock = DataFolder.Lock(location);
        Prepare();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);

        // What was deleted while something read may still be in the log.
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
        return await interrupted.SettleAsync(cancellationToken);
    });

    /// <summary>Opens the database for a command that runs beside the server or without one; interviews under way are left alone.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be used.</exception>
    public Task OpenAsync() => DatabaseUnavailableException.GuardAsync(location, () =>
    {
        DataFolder.EnsureFolder(location.Folder);
        Prepare();
        return Task.FromResult(true);
    });

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();

    private void Prepare()
    {
        using var db = factory.CreateDbContext();
        var applied = DatabaseInspection.AppliedMigrations(location, db.Database.GetMigrations());
        var pending = db.Database.GetMigrations().Except(applied).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        using var held = _lock is null ? DataFolder.Lock(location) : null;
        db.Database.OpenConnection();
        if (applied.Count > 0)
        {
            var copy = _backups.Create((SqliteConnection)db.Database.GetDbConnection(), pending[0]);
            LogBackup(copy);
        }

        // EF Core waits for this lock without end, and a process killed while it migrated has left it. The folder is ours: nobody migrates now.
        db.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS __EFMigrationsLock;");
        db.Database.Migrate();
        var version = pending[^1];
        LogMigrated(version);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Copied the database to {Path} before changing it")]
    private partial void LogBackup(string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is at version {Migration}")]
    private partial void LogMigrated(string migration);
}
