using InterviewTrainer.Core.Persistence.Journal;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>
/// Everything that is stored, to take it away and to bring it back. Every method may throw <see cref="DatabaseUnavailableException"/>. Thread-safe.
/// </summary>
public sealed class StoredInterviews(IDbContextFactory<InterviewDb> factory, DatabaseLocation location, InterviewLibrary library, AssessmentStore assessments, InterviewJournal journal)
{
    /// <summary>Identifiers of all interviews, oldest first.</summary>
    public Task<IReadOnlyList<Guid>> IdsAsync(CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<Guid>>(async db =>
        await db.Interviews.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>An interview with all that belongs to it; null when there is none.</summary>
    public async Task<StoredInterview?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await library.LoadAsync(id, cancellationToken) is not { } interview)
        {
            return null;
        }

        var stored = new StoredInterview(interview)
        {
            CheckIns = await library.CheckInsAsync(id, cancellationToken),
            Note = await library.ResearchNoteAsync(id, cancellationToken),
            Assessments = await assessments.OfAsync(id, cancellationToken),
        };
        return await ReadAsync(async db => stored with
        {
            SelfRating = await db.SelfRatings.SingleOrDefaultAsync(row => row.InterviewId == id, cancellationToken),
            Reflections = await db.Reflections.Where(row => row.InterviewId == id).OrderBy(row => row.At).ToListAsync(cancellationToken),
        }, cancellationToken);
    }

    /// <summary>The storybank, oldest first.</summary>
    public Task<IReadOnlyList<StoryRow>> StoriesAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StoryRow>>(async db => await db.Stories.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The goals, oldest first.</summary>
    public Task<IReadOnlyList<GoalRow>> GoalsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<GoalRow>>(async db => await db.Goals.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Adds what is brought back, all or nothing: an exception from <paramref name="interviews"/> leaves the database as it was. What is there already stays as it is and is skipped. The
    /// consent of each interview holds for what is written of it, whatever came with it.
    /// </summary>
    /// <exception cref="InvalidDataException">A part of an interview is here as a part of another.</exception>
    public Task<ImportResult> AddAsync(IAsyncEnumerable<StoredInterview> interviews, IReadOnlyList<StoryRow> stories, IReadOnlyList<GoalRow> goals, CancellationToken cancellationToken) =>
        DatabaseUnavailableException.GuardAsync(location, async () =>
        {
            using var stillness = await journal.SuspendAsync(cancellationToken);
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var (added, skipped) = (0, new List<Guid>());
            await foreach (var stored in interviews.WithCancellation(cancellationToken))
            {
                if (await db.Interviews.AnyAsync(row => row.Id == stored.Interview.Id, cancellationToken))
                {
                    skipped.Add(stored.Interview.Id);
                    continue;
                }

                await RefuseForeignAsync(db, stored, cancellationToken);
                Add(db, stored);
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                added++;
            }

            var (knownStories, knownGoals) = (await db.Stories.Select(row => row.Id).ToListAsync(cancellationToken), await db.Goals.Select(row => row.Id).ToListAsync(cancellationToken));
            db.AddRange(stories.Where(story => !knownStories.Contains(story.Id)));
            db.AddRange(goals.Where(goal => !knownGoals.Contains(goal.Id)));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new ImportResult(added, skipped);
        });

    /// <summary>Identifiers are the program's own, so a part of one interview that is here as a part of another was put there by somebody.</summary>
    private static async Task RefuseForeignAsync(InterviewDb db, StoredInterview stored, CancellationToken cancellationToken)
    {
        var (turns, assessments, reflections) =
            (stored.Interview.Turns.Select(turn => turn.Id).ToList(), stored.Assessments.Select(assessment => assessment.Id).ToList(), stored.Reflections.Select(reflection => reflection.Id).ToList());
        if (await db.Turns.AnyAsync(row => turns.Contains(row.Id), cancellationToken)
            || await db.Assessments.AnyAsync(row => assessments.Contains(row.Id), cancellationToken)
            || await db.Reflections.AnyAsync(row => reflections.Contains(row.Id), cancellationToken))
        {
            throw new InvalidDataException($"The interview {stored.Interview.Id} holds a part of another interview that is here.");
        }
    }

    private static void Add(InterviewDb db, StoredInterview stored)
    {
        var id = stored.Interview.Id;
        JournalEntry.Of(stored.Interview).ApplyTo(db);
        foreach (var turn in stored.Interview.Turns)
        {
            JournalEntry.Of(turn, stored.Interview.Settings.Consent).ApplyTo(db);
        }

        db.AddRange(stored.CheckIns.Select(checkIn => CheckInRow.Of(id, checkIn)));
        if (stored.Note is { } note)
        {
            db.Add(ResearchNoteRow.Of(id, note));
        }

        if (stored.SelfRating is { } rating)
        {
            db.Add(rating);
        }

        db.AddRange(stored.Reflections);
        foreach (var assessment in stored.Assessments)
        {
            db.Add(AssessmentRow.Of(assessment));
            db.AddRange(assessment.Answers.Select(answer => AnswerScoreRow.Of(assessment, answer)));
        }
    }

    private Task<T> ReadAsync<T>(Func<InterviewDb, Task<T>> read, CancellationToken cancellationToken) => DatabaseUnavailableException.GuardAsync(location, async () =>
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    });
}

/// <summary>What became of what was brought back.</summary>
/// <param name="Added">Interviews that are new here.</param>
/// <param name="Skipped">Interviews that were here already, and were left as they are.</param>
public sealed record ImportResult(int Added, IReadOnlyList<Guid> Skipped);
