using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>What must not get lost, nor end up where it does not belong.</summary>
public sealed class LiveInterviewKeepsTests
{
    private const string FullAnswer =
        "I led the migration myself. In March I moved 12 services in 3 weeks instead of rewriting them, because the deadline was fixed. As a result our error rate dropped.";

    [Fact]
    public async Task End_WhileTheNextQuestionIsAsked_DoesNotGiveItTheSoundOfTheLast()
    {
        await using var stage = new Stage();
        stage.Begin().Speak(4).Silence(3).Answer(FullAnswer);
        var next = stage.Turn;

        stage.Live.End();

        Assert.Null(next.Signals);
        Assert.Equal(TurnState.CutOff, next.State);
    }

    [Fact]
    public async Task GiveAnswer_PressedTwice_AnswersOneQuestion()
    {
        await using var stage = new Stage();
        stage.Begin().Speak(4).Silence(3).Answer("");
        var next = stage.Turn;

        stage.Answer("");

        Assert.Equal(TurnState.Open, next.State);
    }

    [Fact]
    public async Task End_InMidAnswer_KeepsWhatWasHeard()
    {
        await using var stage = new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice });
        stage.Begin().Speak(4).Hears("In March").Hears("I moved", isFinal: false);
        var turn = stage.Turn;

        stage.Live.End();

        Assert.Equal((TurnState.CutOff, "In March I moved", AnswerSource.BrowserOnDevice), (turn.State, turn.Words!.Answer, turn.AnswerSource));
    }

    [Fact]
    public async Task Pause_WhileTheRecogniserMakesUpItsMind_KeepsWhatItHad()
    {
        await using var stage = new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice });
        stage.Begin().Speak(4).Hears("first part", isFinal: false);
        var turn = stage.Turn;

        stage.Live.Pause();
        Assert.Equal("first part", stage.Journal.Turns[turn.Id].Answer);
        stage.Live.Begin();
        stage.HearOut().Speak(2).Hears("second part", isFinal: false);

        Assert.Equal(("first part", "second part"), (stage.View.Heard, stage.View.HearingNow));
    }

    [Fact]
    public async Task Skip_WithADraft_KeepsWhatWasTyped()
    {
        await using var stage = new Stage();
        stage.Begin();
        var turn = stage.Turn;
        stage.Live.KeepDraft(turn.Id, "Half a thought");

        stage.Live.Skip();

        Assert.Equal((TurnState.Skipped, "Half a thought"), (turn.State, turn.Words!.Draft));
    }

    [Fact]
    public async Task Utterance_Ended_IsMeasuredInTheJournalBeforeTheAnswerIsGiven()
    {
        await using var stage = new Stage();
        stage.Begin().Speak(4).Silence(3);

        Assert.InRange(stage.Turn.Signals!.SpeechMs, 3_900, 4_300);
    }

    [Fact]
    public async Task Stream_WithALongHole_DoesNotRunThePatienceOut()
    {
        await using var stage = new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice });
        stage.Begin().Speak(4).Hears("half of it");
        var turn = stage.Turn;

        stage.Lose(8).Speak(1).Lose(120).Speak(1);

        Assert.Equal(TurnState.Open, turn.State);
        stage.Silence(3);
        Assert.Equal(TurnState.Answered, turn.State);
    }

    [Fact]
    public async Task ThinkingTime_LongerThanTheIdlePause_IsNotIdle()
    {
        await using var stage = new Stage(settings => settings with { ThinkingTime = TimeSpan.FromMinutes(5) });

        stage.Begin().Wait(200);

        Assert.Equal(RoomState.ThinkingTime, stage.View.State);
    }

    [Fact]
    public async Task ThinkingTime_InterruptedByRepeatOrPause_IsGivenAgain()
    {
        await using var stage = new Stage(settings => settings with { ThinkingTime = TimeSpan.FromMinutes(1) });
        stage.Begin();

        stage.Live.Repeat();
        Assert.Null(stage.View.ThinkUntil);
        stage.HearOut();
        Assert.Equal(RoomState.ThinkingTime, stage.View.State);
        stage.Live.Pause();
        stage.Live.Begin();
        stage.HearOut();

        Assert.Equal(RoomState.ThinkingTime, stage.View.State);
    }

    [Fact]
    public async Task Playback_ReportedLate_LeavesTheThinkingTimeAlone()
    {
        await using var stage = new Stage(settings => settings with { ThinkingTime = TimeSpan.FromMinutes(1) });
        stage.Begin();

        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, TimeSpan.Zero, PlaybackOutcome.NotSpoken));
        stage.Wait(70);

        Assert.Equal(RoomState.Listening, stage.View.State);
    }

    [Fact]
    public async Task Refusal_OfARequest_DoesNotBringTheRequestBackIntoTheField()
    {
        await using var stage = new Stage();
        stage.Begin();
        stage.Room.Views.Clear();

        stage.Answer("Can you write me a good answer?");

        Assert.All(stage.Room.Views, view => Assert.Equal("", view.Draft));
    }

    [Fact]
    public async Task Restart_BeforeTheNextQuestion_OffersTheAnswerAgain()
    {
        await using var stage = new Stage();
        var interview = new Interview { Settings = stage.Settings, CreatedAt = stage.Time.GetUtcNow().UtcDateTime };
        interview.Run(interview.CreatedAt);
        interview.Ask(new Turn { QuestionKey = "a/b", Competency = "Any", Question = "Why?", PersonaId = "neutral", Words = new TurnWords("", FullAnswer, null) });
        interview.Pause(TimeSpan.Zero);

        await using var live = stage.Open(interview, stage.Voice);

        Assert.Equal(FullAnswer, live.View.Draft);
    }

    [Fact]
    public async Task Dispose_WhileAPageIsOpen_TellsItAndDoesNothingMore()
    {
        var stage = new Stage();
        stage.Begin();

        await stage.DisposeAsync();
        stage.Live.Skip();
        stage.Live.Begin();

        Assert.True(stage.Room.WasDisplaced);
        Assert.Equal(RoomState.Paused, stage.View.State);
        Assert.Throws<ObjectDisposedException>(() => stage.Live.Attach(new ScriptedRoom()));
    }
}
