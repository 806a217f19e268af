using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Core.Persistence;

/// <summary>Where the database and its backups are.</summary>
/// <param name="Folder">The data folder.</param>
public sealed record DatabaseLocation(string Folder)
{
    /// <summary>The database file.</summary>
    public string File => Path.Combine(Folder, "interviews.db");

    /// <summary>Copies made before each migration.</summary>
    public string Backups => Path.Combine(Folder, "backups");

    /// <summary>Held by the server that uses the folder.</summary>
    public string Lock => Path.Combine(Folder, "server.lock");

    /// <summary>How long a statement waits for another program to let go of the database.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Tests open the file read-only, because rights don't hold back the user they may run as.</summary>
    internal SqliteOpenMode OpenMode { get; init; } = SqliteOpenMode.ReadWriteCreate;
}
