using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Persistence.Library;

public sealed class InterviewLibraryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_Unknown_IsNull()
    {
        using var database = await TemporaryDatabase.StartAsync();

        Assert.Null(await database.Library.LoadAsync(Guid.NewGuid(), Token));
    }

    [Fact]
    public async Task List_Paged_IsNewestFirst()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interviews = Enumerable.Range(0, 5).Select(day => SampleInterviews.Ready(createdAt: SampleInterviews.Begin.AddDays(day))).ToList();
        await StoreAsync(database, [.. interviews]);

        var first = await database.Library.ListAsync(0, 2, Token);
        var second = await database.Library.ListAsync(2, 2, Token);

        Assert.Equal(interviews.AsEnumerable().Reverse().Take(4).Select(interview => interview.Id), first.Concat(second).Select(summary => summary.Id));
        Assert.Equal(5, await database.Library.CountAsync(Token));
    }

    [Fact]
    public async Task List_AnsweredSkippedAndFollowedUp_SumsUp()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running();
        Answer(interview, SampleInterviews.Signals());
        Answer(interview, SampleInterviews.Signals() with { ResponseLatencyMs = 1_200, LongestPauseMs = 900, SpeakingRateWpm = null }, FollowUpIntent.Role);
        var skipped = interview.Ask();
        skipped.Signals = SampleInterviews.Signals() with { ResponseLatencyMs = 99_999, LongestPauseMs = 99_999 };
        interview.Close(skipped, TurnState.Skipped, skipped.AskedAt);
        await StoreAsync(database, interview);
        var before = new CheckIn(CheckInTag.Pre, 40, 60, SampleInterviews.Begin);
        var after = new CheckIn(CheckInTag.Post, 70, 30, SampleInterviews.Begin.AddMinutes(30));
        database.Journal.Write(interview.Id, before);
        database.Journal.Write(interview.Id, after with { Confidence = 1, At = after.At.AddSeconds(-1) });
        database.Journal.Write(interview.Id, after);
        await database.Journal.FlushAsync(Token);

        var summary = Assert.Single(await database.Library.ListAsync(0, 10, Token));

        Assert.Equal(("Site reliability engineer", "cold", InterviewStatus.Running), (summary.Role, summary.PersonaId, summary.Status));
        Assert.Equal((4, 2, 1), (summary.QuestionCount, summary.Asked, summary.Answered));
        Assert.Equal(TimeSpan.FromMilliseconds(1234), summary.Elapsed);
        Assert.Equal((before, after), (summary.Before, summary.After));
        Assert.Equal(2, summary.Signals!.Answers);
        Assert.Equal(1_000, summary.Signals.ResponseLatencyMs);
        Assert.Equal(6_002, summary.Signals.LongestPauseMs);
        Assert.Equal(131.5, summary.Signals.SpeakingRateWpm);
    }

    [Fact]
    public async Task List_NothingMeasured_HasNoSignals()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Running(new Consent(KeepWords: true, KeepSignals: false, UseForResearch: false));
        Answer(interview, SampleInterviews.Signals());
        await StoreAsync(database, interview);

        Assert.Null(Assert.Single(await database.Library.ListAsync(0, 10, Token)).Signals);
    }

    [Fact]
    public async Task Unfinished_OneOfEachStatus_LeavesOutTheConcluded()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var ready = SampleInterviews.Ready(createdAt: SampleInterviews.Begin);
        var running = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(1));
        var paused = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(2));
        paused.Pause(TimeSpan.FromMinutes(1));
        var concluded = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(3));
        concluded.Conclude(ConclusionReason.AllAsked, "", TimeSpan.Zero, SampleInterviews.Begin);
        await StoreAsync(database, ready, running, paused, concluded);

        var unfinished = await database.Library.UnfinishedAsync(Token);

        Assert.Equal([paused.Id, running.Id, ready.Id], unfinished.Select(summary => summary.Id));
    }

    [Fact]
    public async Task AskedQuestions_OverInterviews_CountsMainQuestionsOnly()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var earlier = SampleInterviews.Running();
        Answer(earlier, null, key: "a/1");
        Answer(earlier, null, FollowUpIntent.Role, key: "a/1");
        var later = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(1));
        Answer(later, null, key: "a/1");
        Answer(later, null, key: "b/2");
        await StoreAsync(database, earlier, later);

        var asked = await database.Library.AskedQuestionsAsync(Token);

        Assert.Equal(
            [new AskedQuestion("a/1", 2, later.Turns[0].AskedAt), new AskedQuestion("b/2", 1, later.Turns[1].AskedAt)],
            asked.OrderBy(question => question.QuestionKey, StringComparer.Ordinal));
        Assert.All(asked, question => Assert.Equal(DateTimeKind.Utc, question.LastAskedAt.Kind));
    }

    [Fact]
    public async Task Queries_OfEveryPage_GoByAnIndexWithoutSqlJson()
    {
        var statements = new RecordedQueries();
        using var database = await TemporaryDatabase.StartAsync(statements);
        var interview = SampleInterviews.Running();
        Answer(interview, SampleInterviews.Signals());
        await StoreAsync(database, interview);
        statements.Clear();

        await database.Library.LoadAsync(interview.Id, Token);
        await database.Library.ListAsync(0, 20, Token);
        await database.Library.UnfinishedAsync(Token);
        await database.Library.AskedQuestionsAsync(Token);
        await database.Library.CheckInsAsync(interview.Id, Token);
        await database.Library.ResearchNoteAsync(interview.Id, Token);

        Assert.Equal(16, statements.Count);
        Assert.DoesNotContain(statements.Texts, text => text.Contains("json_", StringComparison.OrdinalIgnoreCase));
        var steps = statements.Explain(database.OpenRaw());
        Assert.DoesNotContain(steps, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_DatabaseUnreadable_SaysWhereAndWhatToDo()
    {
        using var database = new TemporaryDatabase();
        await File.WriteAllTextAsync(database.Location.File, new string('x', 5_000), Token);

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Library.CountAsync(Token));

        Assert.Equal(DatabaseProblem.Corrupt, refusal.Problem);
    }

    private static void Answer(
        Interview interview, Core.Signals.AnswerSignals? signals, FollowUpIntent? followUp = null, string key = "software-behavioural/conflict")
    {
        var turn = interview.Ask("words", key, followUp);
        turn.Signals = signals;
        interview.Answer(turn);
    }

    private static async Task StoreAsync(TemporaryDatabase database, params Interview[] interviews)
    {
        foreach (var interview in interviews)
        {
            database.Journal.Write(interview);
            foreach (var turn in interview.Turns)
            {
                database.Journal.Write(turn, interview.Settings.Consent);
            }
        }

        await database.Journal.FlushAsync(Token);
    }
}
