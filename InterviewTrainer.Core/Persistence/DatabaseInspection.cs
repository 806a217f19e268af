using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Core.Persistence;

/// <summary>Looks at the database file before anything of this program writes to it.</summary>
internal static class DatabaseInspection
{
    /// <summary>The migrations that the file has seen, oldest first; none for an empty file.</summary>
    /// <exception cref="DatabaseUnavailableException">Damaged, another program's or a newer version's.</exception>
    /// <exception cref="SqliteException">Read-only, held by another program, not a database, or out of reach.</exception>
    public static IReadOnlyList<string> AppliedMigrations(DatabaseLocation location, IEnumerable<string> known)
    {
        if (Directory.Exists(location.File))
        {
            throw new DatabaseUnavailableException(DatabaseProblem.Unreachable, location);
        }

        DataFolder.EnsureFile(location.File);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(InterviewDbOptions.ConnectionString(location)) { Pooling = false }.ToString());
        connection.Open();
        Query(connection, $"PRAGMA busy_timeout = {(int)location.BusyTimeout.TotalMilliseconds};");
        if (Query(connection, "PRAGMA quick_check(1);") is not ["ok"])
        {
            throw new DatabaseUnavailableException(DatabaseProblem.Corrupt, location);
        }

        // SQLite opens what it may not write without a word; only an attempt to write tells. It is taken back.
        Query(connection, "BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK;");
        return History(connection, location, known);
    }

    private static List<string> History(SqliteConnection connection, DatabaseLocation location, IEnumerable<string> known)
    {
        var tables = Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%';");
        var applied = tables.Contains("__EFMigrationsHistory")
            ? Query(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId;")
            : [];
        if (applied.Count == 0 && tables.Any(name => !name.StartsWith("__EF", StringComparison.Ordinal)))
        {
            throw new DatabaseUnavailableException(DatabaseProblem.Foreign, location);
        }

        if (applied.Except(known).Any())
        {
            throw new DatabaseUnavailableException(DatabaseProblem.Newer, location);
        }

        return applied;
    }

    private static List<string> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes constants and a number.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
