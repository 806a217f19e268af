using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence;

/// <summary>The one way to open the database: its file, its pragmas, its consent gate.</summary>
public static class InterviewDbOptions
{
    public static DbContextOptionsBuilder UseInterviewDb(this DbContextOptionsBuilder builder, DatabaseLocation location) => builder
        .UseSqlite(ConnectionString(location))
        .AddInterceptors(new SqlitePragmas(location.BusyTimeout), new ConsentGate());

    internal static string ConnectionString(DatabaseLocation location) => new SqliteConnectionStringBuilder
    {
        DataSource = location.File,
        Mode = location.OpenMode,

        // The driver's own retries on a busy database, whole seconds; SQLite itself has waited by then.
        DefaultTimeout = Math.Max(1, (int)location.BusyTimeout.TotalSeconds),
    }.ToString();
}
