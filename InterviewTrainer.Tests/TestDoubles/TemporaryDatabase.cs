using System.Text;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Journal;
using InterviewTrainer.Core.Persistence.Library;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The rooms of persistence on a real file in a folder of its own, deleted afterwards.</summary>
internal sealed class TemporaryDatabase : IDbContextFactory<InterviewDb>, IDisposable
{
    private readonly DbContextOptions<InterviewDb> _options;
    private readonly List<IDisposable> _owned = [];

    public TemporaryDatabase(params IInterceptor[] interceptors)
        : this(
            new DatabaseLocation(Directory.CreateTempSubdirectory("interviews-").FullName) { BusyTimeout = TimeSpan.FromMilliseconds(20) },
            options => options.AddInterceptors(interceptors))
    {
    }

    public TemporaryDatabase(DatabaseLocation location, Action<DbContextOptionsBuilder>? configure = null)
    {
        Location = location;
        var builder = new DbContextOptionsBuilder<InterviewDb>();
        builder.UseInterviewDb(location);
        configure?.Invoke(builder);
        _options = builder.Options;
        Journal = new InterviewJournal(this, location, Time, NullLogger<InterviewJournal>.Instance);
        Eraser = new InterviewEraser(this, location, Journal, Time);
        Library = new InterviewLibrary(this, location, Eraser);
        Assessments = new AssessmentStore(this, location, Library);
        Stored = new StoredInterviews(this, location, Library, Assessments, Journal);
    }

    public HandCrankedTime Time { get; } = new();

    public DatabaseLocation Location { get; }

    public InterviewJournal Journal { get; }

    public InterviewEraser Eraser { get; }

    public InterviewLibrary Library { get; }

    public AssessmentStore Assessments { get; }

    public StoredInterviews Stored { get; }

    /// <summary>A migrated database whose journal is writing.</summary>
    public static async Task<TemporaryDatabase> StartAsync(params IInterceptor[] interceptors)
    {
        var database = new TemporaryDatabase(interceptors);
        await database.Startup().OpenAsync();
        await database.Journal.StartAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public InterviewDb CreateDbContext() => new(_options);

    public DatabaseStartup Startup()
    {
        var startup = new DatabaseStartup(this, Location, new InterruptedInterviews(this, Library), Time, NullLogger<DatabaseStartup>.Instance);
        _owned.Add(startup);
        return startup;
    }

    /// <summary>A connection of another program: none of this one's pragmas.</summary>
    public SqliteConnection OpenRaw()
    {
        var connection = new SqliteConnection($"Data Source={Location.File};Pooling=False");
        connection.Open();
        _owned.Add(connection);
        return connection;
    }

    public void ExecuteRaw(string sql)
    {
        using var connection = OpenRaw();
        connection.Execute(sql);
    }

    /// <summary>The files in the folder, backups and logs included, that hold <paramref name="text"/> as UTF-8 or UTF-16.</summary>
    public IReadOnlyList<string> FilesWith(string text)
    {
        byte[][] patterns = [Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)];
        return [.. Directory.EnumerateFiles(Location.Folder, "*", SearchOption.AllDirectories)
            .Where(file => patterns.Any(pattern => Read(file).AsSpan().IndexOf(pattern) >= 0))
            .Select(file => Path.GetRelativePath(Location.Folder, file))];
    }

    public void Dispose()
    {
        Journal.Dispose();
        _owned.ForEach(owned => owned.Dispose());
        using (var pooled = new SqliteConnection(InterviewDbOptions.ConnectionString(Location)))
        {
            SqliteConnection.ClearPool(pooled);
        }

        if (Directory.Exists(Location.Folder))
        {
            Directory.Delete(Location.Folder, recursive: true);
        }
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
