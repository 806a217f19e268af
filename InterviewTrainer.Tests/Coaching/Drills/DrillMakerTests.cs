using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Drills;

public sealed class DrillMakerTests
{
    private const string Bug = "software-behavioural/most-stubborn-bug";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_SameQuestion_AsksItAloneAsBefore()
    {
        await using var stage = await DrillStage.StartAsync();
        var (interview, turn) = await stage.AnswerAsync(Bug, settings => settings with { Consent = new Consent(KeepWords: true, KeepSignals: false, UseForResearch: true) });

        var id = await stage.Maker.StartAsync(turn.Id, DrillKind.SameQuestion, "Structure", Token);

        var settings = stage.Live.Find(id)!.Interview.Settings;
        Assert.Equal([Bug], settings.QuestionKeys);
        Assert.Equal((1, "cold", interview.Settings.Mode, interview.Settings.Consent), (settings.QuestionCount, settings.PersonaId, settings.Mode, settings.Consent));
        Assert.Equal(new Drill(DrillKind.SameQuestion, interview.Id, turn.Id, "Structure"), settings.Drill);
        Assert.True(settings.Length < interview.Settings.Length);
    }

    [Fact]
    public async Task Start_SameQuestion_OpensWithOneLineAndAsks()
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync(Bug);

        var live = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, DrillKind.SameQuestion, "", Token))!;
        live.Begin();

        Assert.Equal("The same question once more.", live.Interview.CurrentTurn!.Preface);
        Assert.Equal(turn.Question, live.Interview.CurrentTurn.Question);
    }

    [Fact]
    public async Task Start_NewQuestionInAPackOfTheDomain_TakesIt()
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync("software-behavioural/intro-recent-work", settings => settings with { PackIds = ["software-behavioural"] });

        var settings = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, DrillKind.NewQuestion, "", Token))!.Interview.Settings;

        Assert.StartsWith("system-design/", Assert.Single(settings.QuestionKeys), StringComparison.Ordinal);
        Assert.Equal("Self-introduction", Assert.Single(settings.Plan!.Questions).Competency);
    }

    [Fact]
    public async Task Start_NewQuestionInNoPack_MakesVariantsUntilAllWereAsked()
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync(Bug);
        var asked = new List<string>();
        for (var time = 0; time < 4; time++)
        {
            var live = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, DrillKind.NewQuestion, "", Token))!;
            live.Begin();
            asked.Add(live.Interview.CurrentTurn!.Question);
            Assert.Equal(QuestionSource.Drill, Assert.Single(live.Interview.Settings.Plan!.Questions).Source);
            live.End();
        }

        Assert.Equal(4, asked.Distinct().Count());
        Assert.All(asked, question => Assert.Contains("debugging", question, StringComparison.Ordinal));
        Assert.DoesNotContain(turn.Question, asked);
    }

    [Fact]
    public async Task Start_DrillOfADrill_GoesBackToTheFirstAnswer()
    {
        await using var stage = await DrillStage.StartAsync();
        var (interview, turn) = await stage.AnswerAsync(Bug);
        var again = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, DrillKind.SameQuestion, "", Token))!;
        again.Begin();
        var second = again.Interview.CurrentTurn!;
        again.End();

        var third = stage.Live.Find(await stage.Maker.StartAsync(second.Id, DrillKind.NewQuestion, "Depth", Token))!;

        Assert.Equal(new Drill(DrillKind.NewQuestion, interview.Id, turn.Id, "Depth"), third.Interview.Settings.Drill);
    }

    [Fact]
    public async Task Start_QuestionOfAPackThatIsGone_AsksItFromTheRecord()
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync("gone/question");

        var live = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, DrillKind.SameQuestion, "", Token))!;
        live.Begin();

        Assert.Equal((turn.Question, "gone/question"), (live.Interview.CurrentTurn!.Question, live.Interview.CurrentTurn.QuestionKey));
    }

    [Fact]
    public async Task Start_UnknownAnswer_SaysSo()
    {
        await using var stage = await DrillStage.StartAsync();

        await Assert.ThrowsAsync<DrillException>(() => stage.Maker.StartAsync(Guid.NewGuid(), DrillKind.SameQuestion, "", Token));
    }

    [Fact]
    public async Task Start_QuestionOfOwnWordsThatWereNotKept_SaysSo()
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync("plan/0123456789abcdef", settings => settings with { Consent = new Consent(KeepWords: false, KeepSignals: true, UseForResearch: false) });

        await Assert.ThrowsAsync<DrillException>(() => stage.Maker.StartAsync(turn.Id, DrillKind.SameQuestion, "", Token));
    }

    [Theory]
    [InlineData(HearingMode.BrowserCloud, HearingMode.None)]
    [InlineData(HearingMode.RemoteRecognizer, HearingMode.None)]
    [InlineData(HearingMode.OwnRecognizer, HearingMode.None)]
    [InlineData(HearingMode.BrowserOnDevice, HearingMode.BrowserOnDevice)]
    public async Task Start_NoRecogniserOfThisMachine_HearsNowhereElse(HearingMode before, HearingMode expected)
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync(Bug, settings => settings with { Hearing = before });

        var settings = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, DrillKind.SameQuestion, "", Token))!.Interview.Settings;

        Assert.Equal(expected, settings.Hearing);
    }

    [Fact]
    public async Task Takes_AgainAndNew_StandTogetherFromWhicheverOneIsAsked()
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync(Bug);
        foreach (var kind in new[] { DrillKind.SameQuestion, DrillKind.NewQuestion })
        {
            var live = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, kind, "Depth", Token))!;
            live.Begin();
            live.GiveAnswer(live.Interview.CurrentTurn!.Id, "Yes.");
            live.End();
        }

        await stage.Database.Journal.FlushAsync(Token);
        var takes = await stage.History.TakesAsync(turn.Id, Token);
        var fromLast = await stage.History.TakesAsync(takes[^1].TurnId, Token);

        Assert.Equal([DrillTakeKind.Original, DrillTakeKind.Again, DrillTakeKind.NewQuestion], takes.Select(take => take.Kind).Order());
        Assert.Equal(["", "Depth", "Depth"], takes.OrderBy(take => take.Kind).Select(take => take.Focus));
        Assert.Equal(takes.Select(take => take.TurnId), fromLast.Select(take => take.TurnId));
        Assert.Empty(await stage.History.TakesAsync(Guid.NewGuid(), Token));
    }

    [Fact]
    public async Task Ask_InADrill_FollowsUpOnceAtMost()
    {
        await using var stage = await DrillStage.StartAsync();
        var (_, turn) = await stage.AnswerAsync(Bug, settings => settings with { Difficulty = Core.Interviewing.Personas.InterviewDifficulty.Hard });
        var live = stage.Live.Find(await stage.Maker.StartAsync(turn.Id, DrillKind.SameQuestion, "", Token))!;
        live.Begin();
        while (live.Interview.CurrentTurn is { } open)
        {
            live.GiveAnswer(open.Id, "We did it.");
        }

        Assert.Equal((2, ConclusionReason.AllAsked), (live.Interview.Turns.Count, live.Interview.Conclusion));
        Assert.Equal("Thank you. That was the one question.", live.Interview.Closing);
    }
}
