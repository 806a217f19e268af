using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Interviews;

/// <summary>What is usual for a person, read from a real database.</summary>
public sealed class SpeakerBaselineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Baseline_NoOtherInterview_IsNone()
    {
        using var database = await TemporaryDatabase.StartAsync();

        Assert.Equal(SpeakerBaseline.None, await database.Assessments.BaselineAsync(await StoreAsync(database, day: 1, 0.2, 6), Token));
        Assert.Equal(SpeakerBaseline.None, await database.Assessments.BaselineAsync(Guid.NewGuid(), Token));
    }

    [Fact]
    public async Task Baseline_InterviewsBeforeAndAfter_LooksBackOnly()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await StoreAsync(database, day: 1, 0.1, 4);
        await StoreAsync(database, day: 2, 0.2, 5);
        await StoreAsync(database, day: 3, 0.4, 9);
        var judged = await StoreAsync(database, day: 4, 0.9, 1);
        await StoreAsync(database, day: 5, 0.9, 1);
        await StoreAsync(database, day: 6, 0.9, 1);

        Assert.Equal(new SpeakerBaseline(3, 0.2, 5), await database.Assessments.BaselineAsync(judged, Token));
    }

    [Fact]
    public async Task Baseline_NotEverythingMeasured_IsTheMedianOfWhatWas()
    {
        using var database = await TemporaryDatabase.StartAsync();
        await StoreAsync(database, day: 1, 0.1, null);
        await StoreAsync(database, day: 2, 0.3, null);
        await StoreAsync(database, day: 3, null, null, isTyped: true);

        Assert.Equal(new SpeakerBaseline(2, 0.2, null), await database.Assessments.BaselineAsync(await StoreAsync(database, day: 4, 0.9, 1), Token));
    }

    [Fact]
    public async Task Baseline_ManyInterviews_IsOfTheTwentyBefore()
    {
        using var database = await TemporaryDatabase.StartAsync();
        for (var day = 1; day <= 25; day++)
        {
            await StoreAsync(database, day, day <= 5 ? 0.9 : 0.2, 6);
        }

        Assert.Equal(new SpeakerBaseline(20, 0.2, 6), await database.Assessments.BaselineAsync(await StoreAsync(database, day: 26, 0.9, 1), Token));
    }

    private static async Task<Guid> StoreAsync(TemporaryDatabase database, int day, double? pauses, double? pitch, bool isTyped = false)
    {
        var interview = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(day));
        var turn = interview.Ask("I fixed it.");
        turn.Signals = SampleInterviews.Signals() with { PauseRatio = pauses, PitchRangeSemitones = pitch };
        turn.AnswerSource = isTyped ? Core.Transcription.AnswerSource.Typed : turn.AnswerSource;
        database.Journal.Write(interview);
        database.Journal.Write(interview.Answer(turn), Consent.Default);
        await database.Journal.FlushAsync(Token);
        return interview.Id;
    }
}
