using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Journal;
using InterviewTrainer.Core.Persistence.Library;
using Microsoft.EntityFrameworkCore;

namespace InterviewTrainer.Core.Persistence;

/// <summary>
/// Settles the interviews that the last server left under way. With the words kept they are paused and can go on. Without, what was said
/// is gone with that server's memory, so they are over.
/// </summary>
public sealed class InterruptedInterviews(IDbContextFactory<InterviewDb> factory, InterviewLibrary library)
{
    /// <summary>Pauses or concludes them; returns how many were changed.</summary>
    public async Task<int> SettleAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var ids = await db.Interviews
            .Where(row => row.Status == InterviewStatus.Running || (row.Status == InterviewStatus.Paused && !row.KeepWords))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            if (await library.LoadAsync(id, cancellationToken) is { } interview)
            {
                Settle(interview, db);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return ids.Count;
    }

    private static void Settle(Interview interview, InterviewDb db)
    {
        var open = interview.CurrentTurn;
        if (interview.Settings.Consent.KeepWords)
        {
            interview.Pause(interview.Elapsed);
        }
        else
        {
            interview.Conclude(ConclusionReason.Interrupted, closing: "", interview.Elapsed, LastSignOfLife(interview));
        }

        JournalEntry.Of(interview).ApplyTo(db);
        if (open is { State: TurnState.CutOff })
        {
            JournalEntry.Of(open, interview.Settings.Consent).ApplyTo(db);
        }
    }

    /// <summary>The server may have been off for days: the interview ended when it was last heard of.</summary>
    private static DateTime LastSignOfLife(Interview interview) =>
        interview.Turns.Select(turn => turn.ClosedAt ?? turn.AskedAt).Append(interview.StartedAt ?? interview.CreatedAt).Max();
}
