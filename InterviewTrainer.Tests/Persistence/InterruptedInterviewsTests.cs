using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Persistence;

public sealed class InterruptedInterviewsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starting_RunningWithWordsKept_IsPausedWhereItWas()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, keepWords: true);

        await database.Startup().StartingAsync(Token);

        var settled = (await database.Library.LoadAsync(interview.Id, Token))!;
        Assert.Equal(InterviewStatus.Paused, settled.Status);
        Assert.Equal(interview.Elapsed, settled.Elapsed);
        Assert.Equal("said", settled.CurrentTurn!.Words!.Answer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Starting_UnderWayWithoutWords_IsOver(bool wasPaused)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, keepWords: false, wasPaused);

        await database.Startup().StartingAsync(Token);

        var settled = (await database.Library.LoadAsync(interview.Id, Token))!;
        Assert.Equal((InterviewStatus.Concluded, ConclusionReason.Interrupted), (settled.Status, settled.Conclusion));
        Assert.Equal(TurnState.CutOff, settled.Turns[^1].State);
        Assert.Equal(interview.Turns[^1].AskedAt, settled.EndedAt);
        Assert.NotNull(settled.Turns[^1].Signals);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Starting_NotYetBegun_StaysReady(bool keepWords)
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = SampleInterviews.Ready(new Consent(keepWords, true, false));
        database.Journal.Write(interview);
        await database.Journal.FlushAsync(Token);

        await database.Startup().StartingAsync(Token);

        Assert.Equal(InterviewStatus.Ready, (await database.Library.LoadAsync(interview.Id, Token))!.Status);
    }

    [Fact]
    public async Task Open_BesideARunningServer_LeavesItsInterviewsAlone()
    {
        using var database = await TemporaryDatabase.StartAsync();
        var interview = await StoreAsync(database, keepWords: true);

        await database.Startup().OpenAsync();

        Assert.Equal(InterviewStatus.Running, (await database.Library.LoadAsync(interview.Id, Token))!.Status);
    }

    private static async Task<Interview> StoreAsync(TemporaryDatabase database, bool keepWords, bool paused = false)
    {
        var interview = SampleInterviews.Running(new Consent(keepWords, true, false));
        interview.Answer(interview.Ask("said"));
        interview.Ask("said");
        if (paused)
        {
            interview.Pause(TimeSpan.FromMinutes(1));
        }

        database.Journal.Write(interview);
        foreach (var turn in interview.Turns)
        {
            database.Journal.Write(turn, interview.Settings.Consent);
        }

        await database.Journal.FlushAsync(Token);
        return interview;
    }
}
