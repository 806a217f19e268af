using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Tests.TestDoubles;

internal static class SqliteExtensions
{
    public static object? Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
