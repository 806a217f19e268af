using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Lets saves fail with an error code of SQLite's that a test cannot bring about in a real file.</summary>
internal sealed class BrokenSave : SaveChangesInterceptor
{
    /// <summary>Null: saves succeed.</summary>
    public int? ErrorCode { get; set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ErrorCode is { } code ? throw new SqliteException("broken by the test", code) : ValueTask.FromResult(result);
}
