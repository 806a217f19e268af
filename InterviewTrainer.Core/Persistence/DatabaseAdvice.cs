using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Core.Persistence;

/// <summary>What is wrong with the database and what to do about it, in words for the person.</summary>
/// <param name="What">The state of things, with the path.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record DatabaseAdvice(string What, string Remedy)
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    public static DatabaseAdvice For(DatabaseProblem problem, DatabaseLocation location) => problem switch
    {
        DatabaseProblem.Corrupt => new(
            $"The database {location.File} is damaged or not a database.",
            $"With the server stopped, put the newest copy from {location.Backups} in its place, or move it away, with its -wal and -shm files, to begin with an empty one."),
        DatabaseProblem.ReadOnly => new(
            $"The database {location.File} cannot be written: it, its folder or its disk is read-only.",
            "Give this user the right to write there, or choose another folder with --data."),
        DatabaseProblem.Locked => new(
            $"Another program holds the database {location.File}.",
            "Close it (a second InterviewTrainer on the same folder, a database viewer, a sync or backup tool), or choose another folder with --data."),
        DatabaseProblem.Full => new(
            $"There is no space left for the database {location.File}.",
            "Free some space on its disk, or choose another folder with --data."),
        DatabaseProblem.Newer => new(
            $"The database {location.File} was written by a newer InterviewTrainer.",
            "Use that version, or choose another folder with --data."),
        DatabaseProblem.Foreign => new(
            $"The database {location.File} belongs to another program.",
            "Choose another folder with --data."),
        _ => new(
            $"The database {location.File} cannot be opened, created or read.",
            "Check that its disk is there and healthy, that nothing else has its name, and that this user may read and write in its folder; or choose another folder with --data."),
    };

    /// <summary>The problem behind <paramref name="exception"/>, or null when it has nothing to do with the database's state.</summary>
    public static DatabaseProblem? ProblemOf(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException!)
        {
            var problem = current switch
            {
                DatabaseUnavailableException unavailable => unavailable.Problem,
                SqliteException sqlite => ProblemOf(sqlite),
                UnauthorizedAccessException => DatabaseProblem.ReadOnly,
                IOException io => ProblemOf(io),
                _ => (DatabaseProblem?)null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static DatabaseProblem? ProblemOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => DatabaseProblem.Locked,
        SqliteReadOnly => DatabaseProblem.ReadOnly,
        SqliteCorrupt or SqliteNotADatabase => DatabaseProblem.Corrupt,
        SqliteFull => DatabaseProblem.Full,
        SqliteIoError or SqliteCannotOpen => DatabaseProblem.Unreachable,
        _ => null,
    };

    // The low word is errno (Linux, macOS) or the Win32 error.
    private static DatabaseProblem ProblemOf(IOException exception) => (exception.HResult & 0xFFFF, OperatingSystem.IsWindows()) switch
    {
        (32 or 33, true) or (11 or 35, false) => DatabaseProblem.Locked,
        (39 or 112, true) or (28, false) => DatabaseProblem.Full,
        (19, true) or (30, false) => DatabaseProblem.ReadOnly,
        _ => DatabaseProblem.Unreachable,
    };
}
