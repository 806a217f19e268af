using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Persistence.Journal;

/// <summary>A copy, made at the moment of the call, of something to be stored. Storing it twice leaves what storing it once does.</summary>
internal abstract record JournalEntry(Guid InterviewId)
{
    /// <summary>What is stored: of two entries with one key, only the later counts.</summary>
    public abstract (Type Kind, Guid Id) Key { get; }

    public abstract void ApplyTo(InterviewDb db);

    public static JournalEntry Of(Interview interview) => new InterviewEntry(
        InterviewRow.Of(interview),
        interview.Settings.Consent.KeepWords ? InterviewPlanRow.Of(interview) : null);

    public static JournalEntry Of(Turn turn, Consent consent) => new TurnEntry(
        TurnRow.Of(turn),
        TurnWordsRow.Of(turn.Id, consent.KeepWords ? turn.Words : null),
        TurnSignalsRow.Of(turn.Id, consent.KeepSignals ? turn.Signals : null));

    public static JournalEntry Of(Guid interviewId, CheckIn checkIn) => new CheckInEntry(CheckInRow.Of(interviewId, checkIn));

    public static JournalEntry Of(Guid interviewId, ResearchNote note) => new NoteEntry(ResearchNoteRow.Of(interviewId, note));

    /// <summary>Stores <paramref name="row"/> over what has its key; without a row, removes that.</summary>
    private static void Put<T>(InterviewDb db, Guid key, T? row)
        where T : class
    {
        switch (db.Find<T>(key), row)
        {
            case (null, { } added):
                db.Add(added);
                break;
            case ({ } stored, null):
                db.Remove(stored);
                break;
            case ({ } stored, { } changed):
                db.Entry(stored).CurrentValues.SetValues(changed);
                break;
        }
    }

    private sealed record InterviewEntry(InterviewRow Row, InterviewPlanRow? Plan) : JournalEntry(Row.Id)
    {
        public override (Type Kind, Guid Id) Key => (typeof(InterviewEntry), Row.Id);

        public override void ApplyTo(InterviewDb db)
        {
            Put(db, Row.Id, Row);
            Put(db, Row.Id, Plan);
        }
    }

    private sealed record TurnEntry(TurnRow Row, TurnWordsRow? Words, TurnSignalsRow? Signals) : JournalEntry(Row.InterviewId)
    {
        public override (Type Kind, Guid Id) Key => (typeof(TurnEntry), Row.Id);

        public override void ApplyTo(InterviewDb db)
        {
            Put(db, Row.Id, Row);
            Put(db, Row.Id, Words);
            Put(db, Row.Id, Signals);
        }
    }

    private sealed record CheckInEntry(CheckInRow Row) : JournalEntry(Row.InterviewId)
    {
        public override (Type Kind, Guid Id) Key => (typeof(CheckInEntry), Row.Id);

        public override void ApplyTo(InterviewDb db) => Put(db, Row.Id, Row);
    }

    private sealed record NoteEntry(ResearchNoteRow Row) : JournalEntry(Row.InterviewId)
    {
        public override (Type Kind, Guid Id) Key => (typeof(NoteEntry), Row.InterviewId);

        public override void ApplyTo(InterviewDb db) => Put(db, Row.InterviewId, Row);
    }
}
