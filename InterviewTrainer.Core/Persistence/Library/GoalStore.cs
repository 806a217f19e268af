using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Goals;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>The person's goals. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.</summary>
public sealed class GoalStore(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, TimeProvider time)
{
    /// <summary>The oldest first.</summary>
    public Task<IReadOnlyList<Goal>> ListAsync(CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<Goal>>(async db =>
        [.. (await db.Goals.AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken)).Select(row => new Goal(row.Id, row.Kind, row.Subject, row.Target, row.CreatedAt, row.ReachedAt))], cancellationToken);

    /// <summary>Sets a goal; one of the same kind and subject gives way to it. The target is brought within its bounds.</summary>
    /// <returns>False when there are <see cref="Goal.Most"/> already, or the kind needs a subject and has none.</returns>
    public Task<bool> SetAsync(GoalKind kind, string subject, double target, CancellationToken cancellationToken) => GuardAsync(async db =>
    {
        var name = kind is GoalKind.DimensionLevel or GoalKind.CompetencyScore ? subject.Trim() : "";
        name = name.Length > Goal.MaxSubjectCharacters ? name[..Goal.MaxSubjectCharacters] : name;
        if (kind is GoalKind.DimensionLevel or GoalKind.CompetencyScore && name.Length == 0)
        {
            return false;
        }

        var (lowest, highest, usual) = Goal.Bounds(kind);
        var goals = await db.Goals.ToListAsync(cancellationToken);
        var same = goals.Where(row => row.Kind == kind && string.Equals(row.Subject, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (goals.Count - same.Count >= Goal.Most)
        {
            return false;
        }

        db.RemoveRange(same);
        db.Add(new GoalRow { Id = Guid.NewGuid(), Kind = kind, Subject = name, Target = double.IsFinite(target) ? Math.Clamp(target, lowest, highest) : usual, CreatedAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Takes a goal away; nothing happens where it is gone.</summary>
    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        GuardAsync(db => db.Goals.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>Notes that goals were reached, each the first time only.</summary>
    public Task ReachAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return GuardAsync(db => db.Goals.Where(row => ids.Contains(row.Id) && row.ReachedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReachedAt, now), cancellationToken), cancellationToken);
    }

    private Task<T> GuardAsync<T>(Func<InterviewDb, Task<T>> work, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return await work(db);
        });
}
