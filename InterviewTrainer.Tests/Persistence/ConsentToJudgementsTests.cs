using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

/// <summary>What consent refuses of a judgement never reaches the database, whoever writes it.</summary>
public sealed class ConsentToJudgementsTests
{
    private const string Marker = "marker-4c81ee-the-persons-own-words";
    private static readonly Consent Everything = new(true, true, false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Add_Judgement_StoresWhatConsentAllows(bool words, bool signals)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, new Consent(words, signals, UseForResearch: false));

        Assert.True(await database.Assessments.AddAsync(await ScriptedJudgements.OfAsync(interview, Token), Token));

        await AssertKeptAsync(database, words, signals);
        Assert.Equal(words, database.FilesWith(Marker).Count > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_BesideAnInterviewThatClaimsMoreConsentThanIsStored_GoesByTheDatabase(bool synchronously)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, new Consent(false, false, false));
        var judgement = await ScriptedJudgements.OfAsync(interview, Token);
        var claimed = InterviewRow.Of(interview);
        (claimed.KeepWords, claimed.KeepSignals) = (true, true);

        await using var db = database.CreateDbContext();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Attach(claimed);
        db.Add(AssessmentRow.Of(judgement));
        _ = synchronously ? db.SaveChanges(acceptAllChangesOnSuccess: false) : await db.SaveChangesAsync(Token);

        await AssertKeptAsync(database, words: false, signals: false);
        Assert.Empty(database.FilesWith(Marker));
    }

    [Fact]
    public async Task Save_StoredEarlierAndWrittenAgainWhole_IsReducedAgain()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, new Consent(false, false, false));
        var judgement = await ScriptedJudgements.OfAsync(interview, Token);
        await database.Assessments.AddAsync(judgement, Token);

        await using (var db = database.CreateDbContext())
        {
            var row = await db.Assessments.SingleAsync(Token);
            (row.Detail, row.Overall, row.Delivery) = (judgement, 1, 2);
            await db.SaveChangesAsync(Token);
        }

        await AssertKeptAsync(database, words: false, signals: false);
        Assert.Empty(database.FilesWith(Marker));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Save_ConsentWithdrawn_TakesItOutOfEveryJudgement(bool words, bool signals)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, Everything);
        await database.Assessments.AddAsync(await ScriptedJudgements.OfAsync(interview, Token), Token);
        await database.Assessments.AddAsync(await ScriptedJudgements.OfAsync(interview, Token), Token);
        await AssertKeptAsync(database, words: true, signals: true);

        await using (var db = database.CreateDbContext())
        {
            var row = await db.Interviews.SingleAsync(Token);
            (row.KeepWords, row.KeepSignals) = (words, signals);
            await db.SaveChangesAsync(Token);
        }

        await AssertKeptAsync(database, words, signals);
    }

    [Fact]
    public async Task Add_Scores_HoldNumbersAndNamesOnly()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, Everything);
        await database.Assessments.AddAsync(await ScriptedJudgements.OfAsync(interview, Token), Token);

        await using var db = database.CreateDbContext();
        var score = Assert.Single(await db.AnswerScores.AsNoTracking().ToListAsync(Token));
        Assert.Equal(("teamwork", "software-behavioural/conflict", 75.0, 4.0), (score.Competency, score.QuestionKey, score.Overall!.Value, score.Ownership!.Value));
        Assert.Equal(
            ["Competency", "QuestionKey"], db.Model.FindEntityType(typeof(AnswerScoreRow))!.GetProperties().Where(property => property.ClrType == typeof(string)).Select(property => property.Name).Order());
    }

    private static async Task<Interview> StoreAsync(TemporaryDatabase database, Consent consent)
    {
        var interview = SampleInterviews.Running(consent);
        var turn = interview.Answer(interview.Ask($"I moved {Marker} in nine days."));
        turn.Signals = SampleInterviews.Signals() with { SpeakingRateWpm = 40 };
        database.Journal.Write(interview);
        database.Journal.Write(turn, consent);
        await database.Journal.FlushAsync(Token);
        return interview;
    }

    /// <summary>By the rows as another program would read them.</summary>
    private static async Task AssertKeptAsync(TemporaryDatabase database, bool words, bool signals)
    {
        await using var db = database.CreateDbContext();
        var rows = await db.Assessments.AsNoTracking().ToListAsync(Token);
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal((75, signals), (row.Content, row.Delivery is not null));
            Assert.Equal(signals, row.Overall != row.Content);
        });
        using var raw = database.OpenRaw();
        Assert.Equal(words ? rows.Count : 0L, raw.Execute($"SELECT COUNT(*) FROM Assessments WHERE Detail LIKE '%{Marker}%'"));
        Assert.Equal(signals ? rows.Count : 0L, raw.Execute("SELECT COUNT(*) FROM Assessments WHERE Detail LIKE '%40 words a minute%' OR Detail LIKE '%the pace at which you explain%'"));
        Assert.Equal((long)rows.Count, raw.Execute("SELECT COUNT(*) FROM Assessments WHERE Detail LIKE '%So it is.%'"));
    }
}
