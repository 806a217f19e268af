using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>SQLite's own limit on the file's pages stands in for a disk without space.</summary>
internal sealed class FullDisk(int pages = 1) : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? pages : int.MaxValue)}";
        command.ExecuteNonQuery();
    }
}
