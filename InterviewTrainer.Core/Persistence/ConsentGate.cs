using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InterviewTrainer.Core.Persistence;

/// <summary>
/// Keeps out of the database what the person did not consent to, whoever tries to write it: words, plans, signals and research notes
/// without their interview's consent are dropped from every save, and a consent that is withdrawn takes what was stored with it. The times
/// of words need the consents to words and to signals. A judgement is reduced to what may be kept of it.
/// What an interview in the database says counts for more than what a caller claims.
/// </summary>
public sealed class ConsentGate : SaveChangesInterceptor
{
    private static readonly Consent Nothing = new(KeepWords: false, KeepSignals: false, UseForResearch: false);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Enforce(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous reads to wait for.
        Enforce(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Enforce(DbContext? context)
    {
        if (context is not InterviewDb db)
        {
            return;
        }

        db.ChangeTracker.DetectChanges();
        foreach (var interview in db.ChangeTracker.Entries<InterviewRow>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            RemoveWithdrawn(db, interview);
        }

        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var isAllowed = entry.Entity switch
            {
                TurnWordsRow words => ConsentOf(db, InterviewOf(db, words.TurnId)).KeepWords,
                InterviewPlanRow plan => ConsentOf(db, plan.InterviewId).KeepWords,
                ReflectionRow reflection => ConsentOf(db, reflection.InterviewId).KeepWords,
                TurnSignalsRow signals => ConsentOf(db, InterviewOf(db, signals.TurnId)).KeepSignals,
                ResearchNoteRow note => ConsentOf(db, note.InterviewId).UseForResearch,
                _ => true,
            };
            if (entry.Entity is TurnWordsRow { Timed.Count: > 0 } timed && !ConsentOf(db, InterviewOf(db, timed.TurnId)).KeepSignals)
            {
                Forget(db, timed);
            }

            if (entry.Entity is TurnRow { HoldsWords: true } turn && !ConsentOf(db, turn.InterviewId).KeepWords)
            {
                Forget(db, turn);
            }

            if (entry.Entity is AssessmentRow assessment)
            {
                Reduce(db, assessment, ConsentOf(db, assessment.InterviewId));
            }

            if (!isAllowed)
            {
                entry.State = entry.State == EntityState.Added ? EntityState.Detached : EntityState.Deleted;
            }
        }
    }

    private static void RemoveWithdrawn(InterviewDb db, EntityEntry<InterviewRow> interview)
    {
        var id = interview.Entity.Id;
        if (IsWithdrawn(interview.Property(row => row.KeepWords)))
        {
            db.RemoveRange(db.TurnWords.Where(words => db.Turns.Any(turn => turn.Id == words.TurnId && turn.InterviewId == id)));
            db.RemoveRange(db.InterviewPlans.Where(plan => plan.InterviewId == id));
            db.RemoveRange(db.Reflections.Where(reflection => reflection.InterviewId == id));
            foreach (var turn in db.Turns.Where(turn => turn.InterviewId == id).ToList().Where(turn => turn.HoldsWords))
            {
                Forget(db, turn);
            }
        }

        if (IsWithdrawn(interview.Property(row => row.KeepSignals)))
        {
            db.RemoveRange(db.TurnSignals.Where(signals => db.Turns.Any(turn => turn.Id == signals.TurnId && turn.InterviewId == id)));
            foreach (var words in db.TurnWords.Where(words => db.Turns.Any(turn => turn.Id == words.TurnId && turn.InterviewId == id)).ToList())
            {
                Forget(db, words);
            }
        }

        if (IsWithdrawn(interview.Property(row => row.KeepWords)) || IsWithdrawn(interview.Property(row => row.KeepSignals)))
        {
            var consent = new Consent(interview.Entity.KeepWords, interview.Entity.KeepSignals, interview.Entity.UseForResearch);
            foreach (var assessment in db.Assessments.Where(assessment => assessment.InterviewId == id).ToList())
            {
                Reduce(db, assessment, consent);
            }
        }

        if (IsWithdrawn(interview.Property(row => row.UseForResearch)))
        {
            db.RemoveRange(db.ResearchNotes.Where(note => note.InterviewId == id));
        }
    }

    /// <summary>Times and confidences of words are measured in the sound.</summary>
    private static void Forget(InterviewDb db, TurnWordsRow words)
    {
        if (db.Entry(words) is { State: not EntityState.Deleted } entry)
        {
            entry.Property(row => row.Timed).CurrentValue = [];
        }
    }

    /// <summary>What was asked holds words of the person: only that something was asked is kept.</summary>
    private static void Forget(InterviewDb db, TurnRow turn)
    {
        if (db.Entry(turn) is { State: not EntityState.Deleted } entry)
        {
            entry.Property(row => row.Question).CurrentValue = TurnRow.NotKept;
            entry.Property(row => row.Preface).CurrentValue = "";
            entry.Property(row => row.HeardUpTo).CurrentValue = null;
            entry.Property(row => row.Rephrased).CurrentValue = null;
            entry.Property(row => row.FollowUpReason).CurrentValue = null;
            entry.Property(row => row.MovedOnReason).CurrentValue = null;
        }
    }

    /// <summary>A judgement keeps its numbers, but neither the quotes nor what was measured in the sound where those may not be kept.</summary>
    private static void Reduce(InterviewDb db, AssessmentRow assessment, Consent consent)
    {
        if (assessment.Detail is not { } detail || consent is { KeepWords: true, KeepSignals: true })
        {
            return;
        }

        var reduced = consent.KeepWords ? detail : detail.WithoutWords();
        reduced = consent.KeepSignals ? reduced : reduced.WithoutSignals();
        var entry = db.Entry(assessment);
        entry.Property(row => row.Detail).CurrentValue = reduced;
        entry.Property(row => row.Overall).CurrentValue = reduced.Overall.Value;
        entry.Property(row => row.Delivery).CurrentValue = reduced.Delivery.Value;
    }

    private static bool IsWithdrawn(PropertyEntry<InterviewRow, bool> consent) => consent is { IsModified: true, CurrentValue: false };

    private static Guid? InterviewOf(InterviewDb db, Guid turnId)
    {
        var added = db.ChangeTracker.Entries<TurnRow>().FirstOrDefault(entry => entry.State == EntityState.Added && entry.Entity.Id == turnId);
        return added?.Entity.InterviewId
            ?? db.Turns.AsNoTracking().Where(turn => turn.Id == turnId).Select(turn => (Guid?)turn.InterviewId).SingleOrDefault();
    }

    /// <summary>The consent as it will stand after this save; none for an interview that nobody knows.</summary>
    private static Consent ConsentOf(InterviewDb db, Guid? interviewId)
    {
        if (interviewId is null)
        {
            return Nothing;
        }

        var tracked = db.ChangeTracker.Entries<InterviewRow>().FirstOrDefault(entry => entry.Entity.Id == interviewId);
        if (tracked is { State: EntityState.Added, Entity: var added })
        {
            return new Consent(added.KeepWords, added.KeepSignals, added.UseForResearch);
        }

        var stored = db.Interviews.AsNoTracking()
            .Where(row => row.Id == interviewId)
            .Select(row => new Consent(row.KeepWords, row.KeepSignals, row.UseForResearch))
            .SingleOrDefault() ?? Nothing;
        return tracked is null ? stored : new Consent(
            AfterSave(tracked.Property(row => row.KeepWords), stored.KeepWords),
            AfterSave(tracked.Property(row => row.KeepSignals), stored.KeepSignals),
            AfterSave(tracked.Property(row => row.UseForResearch), stored.UseForResearch));
    }

    private static bool AfterSave(PropertyEntry<InterviewRow, bool> property, bool stored) => property.IsModified ? property.CurrentValue : stored;
}
