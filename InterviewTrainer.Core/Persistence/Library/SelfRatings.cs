using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>The person's own ratings; each is given once. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.</summary>
public sealed class SelfRatings(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, TimeProvider time)
{
    /// <summary>The rating of an interview; null when it was neither given nor passed over.</summary>
    public Task<SelfRating?> OfAsync(Guid interviewId, CancellationToken cancellationToken) => GuardAsync(db => FindAsync(db, interviewId, cancellationToken), cancellationToken);

    /// <summary>Keeps a rating, unless there is one already.</summary>
    /// <param name="interviewId">Of which interview.</param>
    /// <param name="level">1 to 5; null to pass over it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rating that stands; null when the interview was deleted meanwhile.</returns>
    public Task<SelfRating?> GiveAsync(Guid interviewId, int? level, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level ?? SelfRating.Lowest, SelfRating.Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level ?? SelfRating.Lowest, SelfRating.Highest);
        return GuardAsync(async db =>
        {
            if (await FindAsync(db, interviewId, cancellationToken) is { } given)
            {
                return given;
            }

            if (!await db.Interviews.AnyAsync(row => row.Id == interviewId, cancellationToken))
            {
                return null;
            }

            db.Add(new SelfRatingRow { InterviewId = interviewId, Level = level ?? SelfRatingRow.PassedOver, At = time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancellationToken);
            return await FindAsync(db, interviewId, cancellationToken);
        }, cancellationToken);
    }

    private static async Task<SelfRating?> FindAsync(InterviewDb db, Guid interviewId, CancellationToken cancellationToken) =>
        await db.SelfRatings.AsNoTracking().SingleOrDefaultAsync(row => row.InterviewId == interviewId, cancellationToken) is { } row
            ? new SelfRating(row.Level == SelfRatingRow.PassedOver ? null : row.Level, row.At)
            : null;

    private Task<T> GuardAsync<T>(Func<InterviewDb, Task<T>> work, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return await work(db);
        });
}
