using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InterviewTrainer.Core.Persistence;

/// <summary>
/// Sets up every connection: write-ahead log, so that pages read while the journal writes; patience with other programs; cascades;
/// deleted content overwritten with zeros, and no sorting in temporary files.
/// <c>synchronous=FULL</c>: a killed process loses nothing that was committed under NORMAL either, but a power cut could. The journal
/// commits a few rows every two seconds, away from everything that a person waits for, so the extra fsync costs nothing that anyone notices.
/// </summary>
internal sealed class SqlitePragmas(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    private readonly string[] _pragmas =
    [
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}"),
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA secure_delete = ON",
        "PRAGMA temp_store = MEMORY",
    ];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls to wait for.
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        // One by one: of several statements in one command the driver hides the errors of those after the first that gives a row.
        using var command = connection.CreateCommand();
        foreach (var pragma in _pragmas)
        {
#pragma warning disable CA2100 // The text holds nothing but constants and a number.
            command.CommandText = pragma;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
