using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Coaching.Repetition;
using InterviewTrainer.Core.Interviewing;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>What was practised, in numbers. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.</summary>
public sealed class PracticeLibrary(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, InterviewLibrary library) : IRepetitionHistory
{
    /// <summary>Interviews that progress is made of, the newest.</summary>
    public const int MostInterviews = 1_000;

    /// <summary>Interviews whose single answers count for competencies and repetition, the newest.</summary>
    public const int MostWithAnswers = 100;

    /// <summary>All that the progress page is made of, in five queries.</summary>
    public Task<PracticeData> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(db => PracticeQuery.RunAsync(db, MostInterviews, MostWithAnswers, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScoredAnswer>> AnswersAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<ScoredAnswer>>(async db => await PracticeQuery.AnswersAsync(db, MostWithAnswers, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<Interview?> NewestChosenAsync(CancellationToken cancellationToken) =>
        await library.NewestChosenAsync(cancellationToken) is { } id ? await library.LoadAsync(id, cancellationToken) : null;

    private Task<T> ReadAsync<T>(Func<InterviewDb, Task<T>> read, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(db);
        });
}
