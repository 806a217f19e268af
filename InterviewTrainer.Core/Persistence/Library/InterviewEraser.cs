using InterviewTrainer.Core.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>
/// Deletes interviews so that nothing of them is left: not in what the journal still holds, not in freed pages (<c>secure_delete</c>),
/// not in the write-ahead log, not in a backup. An erased interview that is still under way writes nothing any more.
/// </summary>
public sealed class InterviewEraser(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, InterviewJournal journal, TimeProvider time)
{
    private readonly DatabaseBackups _backups = new(location, time);

    internal async Task<bool> EraseAsync(Guid id, CancellationToken cancellationToken)
    {
        using var stillness = await journal.SuspendAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var deleted = await db.Interviews.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);

        // Only now: an interview that could not be deleted goes on, and must go on being written.
        var wasPending = journal.Forget(id);
        await EmptyLogAsync(db);
        _backups.Erase(id);
        return deleted > 0 || wasPending;
    }

    /// <summary>A story holds as much as an answer does, so it goes as thoroughly.</summary>
    internal async Task<bool> EraseStoryAsync(Guid id, CancellationToken cancellationToken)
    {
        using var stillness = await journal.SuspendAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var deleted = await db.Stories.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
        await EmptyLogAsync(db);
        _backups.EraseStory(id);
        return deleted > 0;
    }

    internal async Task<int> EraseAllAsync(CancellationToken cancellationToken)
    {
        using var stillness = await journal.SuspendAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var ids = await db.Interviews.Select(row => row.Id).ToListAsync(cancellationToken);
        var deleted = await db.Interviews.ExecuteDeleteAsync(cancellationToken);
        await db.Stories.ExecuteDeleteAsync(cancellationToken);
        await db.Goals.ExecuteDeleteAsync(cancellationToken);
        ids.ForEach(id => journal.Forget(id));
        journal.ForgetPending();
        await db.Database.ExecuteSqlRawAsync("VACUUM;", CancellationToken.None);
        await EmptyLogAsync(db);
        _backups.EraseAll();
        return deleted;
    }

    // A reader can keep the log from being emptied; then the next deletion or start does it. Begun, it is not called off.
    private static Task<int> EmptyLogAsync(InterviewDb db) => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", CancellationToken.None);
}
