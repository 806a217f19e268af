using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>
/// The stored interviews, for the pages. It knows what was written down; <see cref="IInterviewJournal.FlushAsync"/> first where the last
/// second counts. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.
/// </summary>
public sealed class InterviewLibrary(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, InterviewEraser eraser)
{
    /// <summary>An interview with its turns, and their words and signals as far as they were kept; null when there is none.</summary>
    public Task<Interview?> LoadAsync(Guid id, CancellationToken cancellationToken) => ReadAsync<Interview?>(async db =>
    {
        if (await db.Interviews.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } interview)
        {
            return null;
        }

        var plan = await db.InterviewPlans.SingleOrDefaultAsync(row => row.InterviewId == id, cancellationToken);
        var turns = await db.Turns.Where(row => row.InterviewId == id).OrderBy(row => row.Index).ToListAsync(cancellationToken);
        var words = await (from row in db.TurnWords join turn in db.Turns on row.TurnId equals turn.Id where turn.InterviewId == id select row)
            .ToDictionaryAsync(row => row.TurnId, cancellationToken);
        var signals = await (from row in db.TurnSignals join turn in db.Turns on row.TurnId equals turn.Id where turn.InterviewId == id select row)
            .ToDictionaryAsync(row => row.TurnId, cancellationToken);
        return interview.ToInterview(
            [.. turns.Select(turn => turn.ToTurn(words.GetValueOrDefault(turn.Id)?.ToWords(), signals.GetValueOrDefault(turn.Id)?.ToSignals()))], plan);
    }, cancellationToken);

    /// <summary>How many interviews there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => ReadAsync(db => db.Interviews.CountAsync(cancellationToken), cancellationToken);

    /// <summary>A page of the interviews, newest first.</summary>
    public Task<IReadOnlyList<InterviewSummary>> ListAsync(int skip, int take, CancellationToken cancellationToken) => ReadAsync(db =>
        SummaryQuery.RunAsync(
            db,
            db.Interviews.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Skip(skip).Take(take),
            cancellationToken), cancellationToken);

    /// <summary>The newest interview that somebody chose the settings of, a drill not; null when there is none.</summary>
    public Task<Guid?> NewestChosenAsync(CancellationToken cancellationToken) => ReadAsync(db => db.Interviews
        .Where(row => row.Drill == null)
        .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
        .Select(row => (Guid?)row.Id)
        .FirstOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>Interviews that are not concluded, newest first, for "go on where you were".</summary>
    public Task<IReadOnlyList<InterviewSummary>> UnfinishedAsync(CancellationToken cancellationToken) => ReadAsync(db =>
        SummaryQuery.RunAsync(
            db,
            db.Interviews
                .Where(row => row.Status == InterviewStatus.Ready || row.Status == InterviewStatus.Running || row.Status == InterviewStatus.Paused)
                .OrderByDescending(row => row.CreatedAt),
            cancellationToken), cancellationToken);

    /// <summary>Main questions asked in any interview, so that unseen ones come first.</summary>
    public Task<IReadOnlyList<AskedQuestion>> AskedQuestionsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<AskedQuestion>>(async db => await db.Turns
            .Where(row => row.FollowUp == null)
            .GroupBy(row => row.QuestionKey)
            .Select(asked => new AskedQuestion(asked.Key, asked.Count(), asked.Max(row => row.AskedAt)))
            .ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The timed turns of the newest interviews in which anything was timed; null for all interviews. In no order.</summary>
    public Task<IReadOnlyList<TimedTurn>> TimedTurnsAsync(int? newestInterviews, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<TimedTurn>>(async db => await TimedTurnQuery.NewestAsync(db, newestInterviews, cancellationToken), cancellationToken);

    /// <summary>The timed turns of one interview, in no order.</summary>
    public Task<IReadOnlyList<TimedTurn>> TimedTurnsAsync(Guid interviewId, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<TimedTurn>>(async db => await TimedTurnQuery.OfAsync(db, interviewId, cancellationToken), cancellationToken);

    /// <summary>The check-ins of an interview, oldest first.</summary>
    public Task<IReadOnlyList<CheckIn>> CheckInsAsync(Guid interviewId, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<CheckIn>>(async db => await db.CheckIns
            .Where(row => row.InterviewId == interviewId)
            .OrderBy(row => row.At)
            .Select(row => new CheckIn(row.Tag, row.Confidence, row.Stress, row.At))
            .ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The research note of an interview; null without one.</summary>
    public Task<ResearchNote?> ResearchNoteAsync(Guid interviewId, CancellationToken cancellationToken) => ReadAsync(db => db.ResearchNotes
        .Where(row => row.InterviewId == interviewId)
        .Select(row => new ResearchNote(row.AccentGroup, row.Notes))
        .SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>Deletes an interview from the database and its backups, leaving no trace in the files.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, () => eraser.EraseAsync(id, cancellationToken));

    /// <summary>Deletes all interviews and all backups, leaving no trace in the files.</summary>
    public Task DeleteEverythingAsync(CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, () => eraser.EraseAllAsync(cancellationToken));

    private Task<T> ReadAsync<T>(Func<InterviewDb, Task<T>> read, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(db);
        });
}
