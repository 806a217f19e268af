using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Keeps the queries that were run, so that a test can ask SQLite how it carries them out.</summary>
internal sealed class RecordedQueries : DbCommandInterceptor
{
    private readonly List<(string Text, List<(string Name, object? Value)> Parameters)> _queries = [];

    public int Count => _queries.Count;

    public IEnumerable<string> Texts => _queries.Select(query => query.Text);

    public void Clear() => _queries.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        lock (_queries)
        {
            _queries.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>The steps of every query's plan.</summary>
    public IReadOnlyList<string> Explain(SqliteConnection connection)
    {
        var steps = new List<string>();
        foreach (var (text, parameters) in _queries)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + text;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                steps.Add(reader.GetString(3));
            }
        }

        return steps;
    }
}
