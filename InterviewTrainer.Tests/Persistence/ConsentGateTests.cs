using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class ConsentGateTests
{
    private const string Marker = "marker-7f3b9d-the-persons-own-words";
    private static readonly Consent Everything = new(true, true, true);
    private static readonly Consent Nothing = new(false, false, false);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task Save_WholeInterview_StoresWhatConsentAllows(bool words, bool signals, bool research)
    {
        using var database = await TemporaryDatabase.StartAsync();
        await StoreAsync(database, new Consent(words, signals, research));

        Assert.Equal((words ? 1 : 0, signals ? 1 : 0, research ? 1 : 0), await CountAsync(database));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_OnlyTheChildInTheContext_LooksTheInterviewUp(bool isAllowed)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (interviewId, turnId) = await StoreAsync(database, isAllowed ? Everything : Nothing, withChildren: false);

        await using (var db = database.CreateDbContext())
        {
            AddChildren(db, interviewId, turnId);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(isAllowed ? (1, 1, 1) : (0, 0, 0), await CountAsync(database));
    }

    [Fact]
    public async Task Save_Synchronously_IsNoWayAround()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (interviewId, turnId) = await StoreAsync(database, Nothing, withChildren: false);

        using (var db = database.CreateDbContext())
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            AddChildren(db, interviewId, turnId);
            db.SaveChanges(acceptAllChangesOnSuccess: false);
        }

        Assert.Equal((0, 0, 0), await CountAsync(database));
    }

    [Fact]
    public async Task Save_BesideAnInterviewThatClaimsMoreConsentThanIsStored_GoesByTheDatabase()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (interviewId, turnId) = await StoreAsync(database, Nothing, withChildren: false);

        await using (var db = database.CreateDbContext())
        {
            var claimed = InterviewRow.Of(Interview.Restore(new InterviewRecord
            {
                Id = interviewId,
                Settings = new InterviewSettings { Consent = Everything },
                Status = InterviewStatus.Running,
                CreatedAt = SampleInterviews.Begin,
            }));
            db.Attach(claimed);
            AddChildren(db, interviewId, turnId);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal((0, 0, 0), await CountAsync(database));
    }

    [Fact]
    public async Task Save_WordsOfNoKnownTurn_AreDropped()
    {
        using var database = await TemporaryDatabase.StartAsync();

        await using (var db = database.CreateDbContext())
        {
            AddChildren(db, Guid.NewGuid(), Guid.NewGuid());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal((0, 0, 0), await CountAsync(database));
    }

    [Fact]
    public async Task Save_ConsentWithdrawn_DeletesWhatWasStored()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (interviewId, _) = await StoreAsync(database, Everything);
        Assert.Equal((1, 1, 1), await CountAsync(database));

        await using (var db = database.CreateDbContext())
        {
            var row = await db.Interviews.SingleAsync(row => row.Id == interviewId, TestContext.Current.CancellationToken);
            (row.KeepWords, row.KeepSignals, row.UseForResearch) = (false, false, false);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal((0, 0, 0), await CountAsync(database));
    }

    [Fact]
    public async Task Save_StoredEarlierAndConsentGone_DeletesInsteadOfChanging()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (_, turnId) = await StoreAsync(database, Everything);
        database.ExecuteRaw("UPDATE Interviews SET KeepWords = 0");

        await using (var db = database.CreateDbContext())
        {
            var words = await db.TurnWords.SingleAsync(row => row.TurnId == turnId, TestContext.Current.CancellationToken);
            words.Answer = "changed";
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal((0, 1, 1), await CountAsync(database));
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    public async Task Save_TimesOfWords_NeedBothConsents(bool words, bool signals, int timed)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (_, turnId) = await StoreAsync(database, new Consent(words, signals, UseForResearch: false));

        await using var db = database.CreateDbContext();
        var row = await db.TurnWords.SingleAsync(row => row.TurnId == turnId, TestContext.Current.CancellationToken);
        Assert.Equal(Marker, row.Answer);
        Assert.Equal(timed, row.Timed.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_SignalsWithdrawn_TakesTheTimesOfWords(bool detectsChanges)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (interviewId, _) = await StoreAsync(database, Everything);

        await using (var db = database.CreateDbContext())
        {
            var interview = await db.Interviews.SingleAsync(row => row.Id == interviewId, TestContext.Current.CancellationToken);
            db.ChangeTracker.AutoDetectChangesEnabled = detectsChanges;
            db.Entry(interview).Property(row => row.KeepSignals).CurrentValue = false;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal((1, 0, 1), await CountAsync(database));
        using var raw = database.OpenRaw();
        Assert.Equal("[]", raw.Execute("SELECT Timed FROM TurnWords"));
        Assert.Equal(Marker, raw.Execute("SELECT Answer FROM TurnWords"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_WhatWasMadeFromTheWords_NeedsTheConsentToThem(bool keepWords)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = WithPlan(new Consent(keepWords, true, false));
        await StoreAsync(database, interview);

        using var raw = database.OpenRaw();
        Assert.Equal(keepWords ? 1L : 0L, raw.Execute("SELECT COUNT(*) FROM InterviewPlans"));
        Assert.Equal(keepWords ? $"You wrote {Marker}?" : TurnRow.NotKept, raw.Execute("SELECT Question FROM Turns WHERE \"Index\" = 0"));
        Assert.Equal("Tell me about a conflict in your team.", raw.Execute("SELECT Question FROM Turns WHERE \"Index\" = 1"));
        Assert.Equal(keepWords, (await database.Library.LoadAsync(interview.Id, TestContext.Current.CancellationToken))!.Settings.Plan is { Analysis: Marker });
    }

    [Fact]
    public async Task Save_WordsWithdrawn_TakesPlanBriefAndQuestionsMadeFromThem()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = WithPlan(Everything);
        await StoreAsync(database, interview);

        await using (var db = database.CreateDbContext())
        {
            (await db.Interviews.SingleAsync(TestContext.Current.CancellationToken)).KeepWords = false;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var raw = database.OpenRaw();
        Assert.Equal(0L, raw.Execute("SELECT COUNT(*) FROM InterviewPlans"));
        Assert.Equal(1L, raw.Execute($"SELECT COUNT(*) FROM Turns WHERE Question = '{TurnRow.NotKept}'"));
        Assert.Equal(0L, raw.Execute($"SELECT COUNT(*) FROM Turns WHERE Question || Preface || IFNULL(HeardUpTo, '') || IFNULL(MovedOnReason, '') LIKE '%{Marker}%'"));
    }

    private static Interview WithPlan(Consent consent)
    {
        var interview = SampleInterviews.Ready(consent);
        interview.Settings = interview.Settings with { Plan = new InterviewPlan { Analysis = Marker }, Brief = new CandidateBrief { CvText = Marker } };
        interview.Run(SampleInterviews.Begin);
        interview.Ask(new Turn
        {
            InterviewId = interview.Id,
            QuestionNumber = 1,
            QuestionKey = "plan/0123",
            Competency = "x",
            Preface = Marker,
            Question = $"You wrote {Marker}?",
            HeardUpTo = Marker,
            MovedOnReason = Marker,
            PersonaId = "cold",
        });
        interview.Close(interview.Turns[0], TurnState.Skipped, SampleInterviews.Begin);
        interview.Ask();
        return interview;
    }

    private static async Task StoreAsync(TemporaryDatabase database, Interview interview)
    {
        database.Journal.Write(interview);
        foreach (var turn in interview.Turns)
        {
            database.Journal.Write(turn, interview.Settings.Consent);
        }

        await database.Journal.FlushAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Save_TurnMovedToAnotherInterview_Throws()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var (_, turnId) = await StoreAsync(database, Nothing);
        var (willing, _) = await StoreAsync(database, Everything);

        await using var db = database.CreateDbContext();
        var turn = await db.Turns.SingleAsync(row => row.Id == turnId, TestContext.Current.CancellationToken);
        db.Entry(turn).Property(row => row.InterviewId).CurrentValue = willing;

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_WordsOff_LeavesNoByteOfThemInAnyFile(bool keepWords)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running(new Consent(keepWords, true, false));
        var turn = interview.Ask();
        for (var typed = 0; typed < 5; typed++)
        {
            turn.Words = new TurnWords($"{Marker} draft {typed}", "", null);
            database.Journal.Write(interview);
            database.Journal.Write(turn, interview.Settings.Consent);
            await database.Journal.FlushAsync(TestContext.Current.CancellationToken);
        }

        turn.Words = new TurnWords("", Marker, null) { Timed = SampleInterviews.Timed(Marker) };
        database.Journal.Write(interview.Answer(turn), Everything);
        database.Journal.Write(interview.Id, new ResearchNote(Marker, Marker), Everything);
        await database.Journal.FlushAsync(TestContext.Current.CancellationToken);
        using (var connection = database.OpenRaw())
        {
            new DatabaseBackups(database.Location, database.Time).Create(connection, "Next");
        }

        // With words on the search finds them, so it would have found them with words off.
        Assert.Equal(keepWords, database.FilesWith(Marker).Count > 0);
        Assert.Contains("interviews.db-wal", database.FilesWith("Tell me about a conflict"));
    }

    private static async Task<(Guid InterviewId, Guid TurnId)> StoreAsync(TemporaryDatabase database, Consent consent, bool withChildren = true)
    {
        var interview = SampleInterviews.Running(consent);
        var turn = interview.Ask(Marker);
        await using var db = database.CreateDbContext();
        db.Add(InterviewRow.Of(interview));
        db.Add(TurnRow.Of(turn));
        if (withChildren)
        {
            AddChildren(db, interview.Id, turn.Id);
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (interview.Id, turn.Id);
    }

    private static void AddChildren(InterviewDb db, Guid interviewId, Guid turnId)
    {
        db.Add(TurnWordsRow.Of(turnId, new TurnWords("", Marker, null) { Timed = SampleInterviews.Timed(Marker) })!);
        db.Add(TurnSignalsRow.Of(turnId, SampleInterviews.Signals())!);
        db.Add(ResearchNoteRow.Of(interviewId, new ResearchNote("Scots", Marker)));
    }

    private static async Task<(int Words, int Signals, int Notes)> CountAsync(TemporaryDatabase database)
    {
        await using var db = database.CreateDbContext();
        return (await db.TurnWords.CountAsync(), await db.TurnSignals.CountAsync(), await db.ResearchNotes.CountAsync());
    }
}
