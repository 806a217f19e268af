using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Persistence.Library;

public sealed class TimedTurnQueryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TimedTurns_OfTheNewest_LeavesOutWhatWasNotTimedAndKnowsTheAnswerBefore()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var older = Held(0);
        var newer = Held(1);
        var untimed = Held(2);
        foreach (var turn in untimed.Turns)
        {
            turn.Timings = null;
        }

        newer.Turns[0].Timings = null;
        newer.Turns[0].AnswerSource = AnswerSource.Typed;
        await StoreAsync(database, older, newer, untimed);

        var turn1 = Assert.Single(await database.Library.TimedTurnsAsync(1, Token));

        Assert.Equal((newer.Turns[1].Timings, AnswerSource.Typed, "Chromium", "espeak-ng"), (turn1.Timings, turn1.Answer, turn1.Hearing, turn1.Voice));
        Assert.Equal(3, (await database.Library.TimedTurnsAsync(null, Token)).Count);
        Assert.Equal(2, (await database.Library.TimedTurnsAsync(older.Id, Token)).Count);
        Assert.Empty(await database.Library.TimedTurnsAsync(untimed.Id, Token));
    }

    [Fact]
    public async Task TimedTurns_OfTheNewest_SearchByIndex()
    {
        var queries = new RecordedQueries();
        using var database = await TemporaryDatabase.StartAsync(queries);
        await StoreAsync(database, Held(0));
        queries.Clear();

        await database.Library.TimedTurnsAsync(20, Token);

        Assert.Equal(1, queries.Count);
        Assert.DoesNotContain(queries.Explain(database.OpenRaw()), step => step.StartsWith("SCAN t", StringComparison.Ordinal));
    }

    private static Interview Held(int day)
    {
        var interview = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(day));
        interview.Answer(interview.Ask("First."));
        interview.Answer(interview.Ask("Second."));
        return interview;
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
