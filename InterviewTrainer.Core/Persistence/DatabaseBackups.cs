using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Core.Persistence;

/// <summary>Copies of the database, made before it is changed by a new version.</summary>
internal sealed class DatabaseBackups(DatabaseLocation location, TimeProvider time)
{
    internal const int Kept = 5;

    /// <summary>The copies, oldest first.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(location.Backups)
        ? [.. Directory.EnumerateFiles(location.Backups, "*.db").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Copies the database as it is now, whole or not at all, and lets go of all but the last five copies.</summary>
    public string Create(SqliteConnection source, string migration)
    {
        DataFolder.EnsureFolder(location.Backups);
        var stamp = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var path = Path.Combine(location.Backups, $"{stamp}-before-{migration}.db");
        var partial = path + ".partial";
        try
        {
            DataFolder.EnsureFile(partial);
            using (var copy = Open(partial))
            {
                source.BackupDatabase(copy);

                // One file that can be moved about: no write-ahead log beside it.
                Execute(copy, "PRAGMA journal_mode = DELETE");
            }

            File.Move(partial, path);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }

        foreach (var old in Files.SkipLast(Kept))
        {
            File.Delete(old);
        }

        return path;
    }

    /// <summary>Removes an interview from every copy; a copy that cannot be cleaned is deleted, because it would keep what was to go.</summary>
    public void Erase(Guid interviewId) => Erase("Interviews", "DELETE FROM Interviews WHERE Id = $id", interviewId);

    /// <summary>Removes a story from every copy; the rest as for an interview. A copy from before there were stories stays as it is.</summary>
    public void EraseStory(Guid storyId) => Erase("Stories", "DELETE FROM Stories WHERE Id = $id", storyId);

    private void Erase(string table, string sql, Guid id)
    {
        foreach (var file in Files)
        {
            try
            {
                using var copy = Open(file);
                Execute(copy, "PRAGMA foreign_keys = ON");
                Execute(copy, "PRAGMA secure_delete = ON");
                if (Exists(copy, table))
                {
                    Execute(copy, sql, ("$id", id));
                }
            }
            catch (SqliteException)
            {
                File.Delete(file);
            }
        }
    }

    public void EraseAll()
    {
        foreach (var file in Files)
        {
            File.Delete(file);
        }
    }

    private static bool Exists(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $name";
        command.Parameters.AddWithValue("$name", table);
        return (long)command.ExecuteScalar()! > 0;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
