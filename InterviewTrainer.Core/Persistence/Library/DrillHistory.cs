using InterviewTrainer.Core.Coaching.Drills;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <inheritdoc cref="IDrillHistory"/>
public sealed class DrillHistory(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, InterviewLibrary library) : IDrillHistory
{
    /// <inheritdoc/>
    public Task<Guid?> InterviewOfAsync(Guid turnId, CancellationToken cancellationToken) =>
        ReadAsync(db => db.Turns.Where(turn => turn.Id == turnId).Select(turn => (Guid?)turn.InterviewId).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, AskedBefore>> AskedAsync(CancellationToken cancellationToken) =>
        (await library.AskedQuestionsAsync(cancellationToken)).ToDictionary(asked => asked.QuestionKey, asked => new AskedBefore(asked.Times, asked.LastAskedAt), StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DrillTake>> TakesAsync(Guid turnId, CancellationToken cancellationToken) =>
        ReadAsync(db => TakesQuery.RunAsync(db, turnId, cancellationToken), cancellationToken);

    private Task<T> ReadAsync<T>(Func<InterviewDb, Task<T>> read, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(db);
        });
}
