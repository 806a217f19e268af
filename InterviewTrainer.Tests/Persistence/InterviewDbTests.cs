using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class InterviewDbTests
{
    [Fact]
    public void Model_ComparedWithTheMigrations_HasNoPendingChanges()
    {
        using var database = new TemporaryDatabase();
        using var db = database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Construct_OptionsWithoutConsentGate_Throws()
    {
        var options = new DbContextOptionsBuilder<InterviewDb>().UseSqlite("Data Source=never-opened.db").Options;

        Assert.Throws<ArgumentException>(() => new InterviewDb(options));
    }

    [Fact]
    public async Task Connection_Opened_HasThePragmas()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await using var db = database.CreateDbContext();

        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();

        string[] pragmas = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store", "busy_timeout"];
        var values = new List<string>();
        foreach (var pragma in pragmas)
        {
            values.Add($"{connection.Execute($"PRAGMA {pragma}")}");
        }

        Assert.Equal(["wal", "2", "1", "1", "2", "20"], values);
    }

    [Fact]
    public async Task Save_EveryColumnType_IsStoredPlainly()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running();
        var turn = interview.Answer(interview.Ask("words"));
        turn.Words = turn.Words! with { Timed = SampleInterviews.Timed("Some um words") };
        database.Journal.Write(interview);
        database.Journal.Write(interview.Turns[0], interview.Settings.Consent);
        await database.Journal.FlushAsync(TestContext.Current.CancellationToken);

        using var raw = database.OpenRaw();

        Assert.Equal("""["software-behavioural","system-design"]""", raw.Execute("SELECT PackIds FROM Interviews"));
        Assert.Equal("Senior", raw.Execute("SELECT Level FROM Interviews"));
        Assert.Equal(1_200_000L, raw.Execute("SELECT LengthMs FROM Interviews"));
        Assert.Equal("2026-03-14 09:00:00.125", raw.Execute("SELECT CreatedAt FROM Interviews"));
        Assert.Equal("""[{"startMs":800,"endMs":12800},{"startMs":18800,"endMs":30800}]""", raw.Execute("SELECT Speech FROM TurnSignals"));
        Assert.StartsWith("""[{"text":"Some","startMs":800,"endMs":1200,"confidence":0.875},{"text":"um",""", $"{raw.Execute("SELECT Timed FROM TurnWords")}", StringComparison.Ordinal);
        Assert.StartsWith("""{"status":"Timed","words":66,"hesitations":"LeavesOut",""", $"{raw.Execute("SELECT Words FROM TurnSignals")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WhatWasStored_ComesBack()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running();
        var turn = interview.Answer(interview.Ask("Some um words"));
        turn.Words = turn.Words! with { Timed = SampleInterviews.Timed("Some um words") };
        database.Journal.Write(interview);
        database.Journal.Write(turn, interview.Settings.Consent);
        await database.Journal.FlushAsync(TestContext.Current.CancellationToken);

        var back = (await database.Library.LoadAsync(interview.Id, TestContext.Current.CancellationToken))!.Turns[0];

        Assert.Equivalent(turn.Signals, back.Signals, strict: true);
        Assert.Equal(turn.Words.Timed, back.Words!.Timed);
    }

    [Fact]
    public async Task Migrate_DatabaseFromBeforeTimedWords_KeepsWhatItHasAndAddsNothing()
    {
        using var database = new TemporaryDatabase();
        var id = Guid.NewGuid();
        await using (var db = database.CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial", TestContext.Current.CancellationToken);
            db.Database.ExecuteSqlRaw($$"""
                INSERT INTO Interviews (Id, Role, Domain, Level, PackIds, QuestionKeys, PersonaId, Mode, QuestionCount, LengthMs, ThinkingTimeMs, Hearing, Seed, KeepWords, KeepSignals,
                    UseForResearch, Status, CreatedAt, ElapsedMs, Closing, InterviewerEngine, HearingEngine, VoiceEngine, VoiceActivityEngine, JudgeEngine)
                VALUES ('{{id:D}}', '', '', 'Mid', '[]', '[]', 'neutral', 'Study', 1, 60000, 0, 'BrowserOnDevice', 1, 1, 1, 0, 'Concluded', '2026-01-01', 1, '', '', '', '', '', '');
                INSERT INTO Turns (Id, InterviewId, "Index", QuestionNumber, QuestionKey, Competency, Preface, Question, PersonaId, State, AskedAt, AnswerSource, Tips)
                VALUES ('{{id:D}}', '{{id:D}}', 0, 1, 'a/b', 'c', '', 'Why?', 'neutral', 'Answered', '2026-01-01', 'BrowserOnDevice', '[]');
                INSERT INTO TurnWords (TurnId, Draft, Answer, Confidence) VALUES ('{{id:D}}', '', 'kept', 0.5);
                INSERT INTO TurnSignals (TurnId, AnswerMs, SpeechMs, Speech, SpeakingRateWpm) VALUES ('{{id:D}}', 100, 100, '[]', 120);
                """.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace(id.ToString("D"), id.ToString("D").ToUpperInvariant(), StringComparison.Ordinal));
        }

        await database.Startup().OpenAsync();
        var turn = (await database.Library.LoadAsync(id, TestContext.Current.CancellationToken))!.Turns[0];

        Assert.Equal(("kept", 0.5), (turn.Words!.Answer, turn.Words.Confidence));
        Assert.Empty(turn.Words.Timed);
        Assert.Equal(120, turn.Signals!.SpeakingRateWpm);
        Assert.Null(turn.Signals.Words);
    }
}
