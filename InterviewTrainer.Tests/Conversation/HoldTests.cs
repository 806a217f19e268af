using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>The key to talk: while it is held nothing ends the answer, and letting go does.</summary>
public sealed class HoldTests
{
    private const string Answer = "I led the migration of twelve services in March.";

    [Fact]
    public async Task Silence_OfThirtySecondsWhileHeld_EndsNothingAndBringsNoOffer()
    {
        await using var stage = Open();
        stage.Live.HoldAnswer();

        stage.Speak(3).Hears(Answer).Silence(30);

        Assert.Equal((RoomState.Listening, true, TurnState.Open), (stage.View.State, stage.View.Held, stage.Turn.State));
        Assert.DoesNotContain(stage.Turn.Words!.Asides, aside => aside.By == AsideBy.Interviewer);
    }

    [Fact]
    public async Task Release_IsTheAnswer()
    {
        await using var stage = Open();
        var turn = stage.Turn;
        stage.Live.HoldAnswer();
        stage.Speak(3).Hears(Answer).Silence(30);

        stage.Answer("");

        Assert.Equal((TurnState.Answered, Answer, false), (turn.State, turn.Words!.Answer, stage.View.Held));
    }

    [Fact]
    public async Task LostKeyboard_EndsNothingAndPatienceBeginsAnew()
    {
        await using var stage = Open();
        var turn = stage.Turn;
        stage.Live.HoldAnswer();
        stage.Speak(3).Hears(Answer).Silence(30);

        stage.Live.LetGoOfAnswer();
        stage.Silence(1);
        Assert.Equal((RoomState.Listening, false), (stage.View.State, stage.View.Held));
        stage.Silence(3);

        Assert.Equal((TurnState.Answered, Answer), (turn.State, turn.Words!.Answer));
    }

    [Fact]
    public async Task LostKeyboard_AfterLongSilenceWithoutAWord_StartsTheSilenceAnew()
    {
        await using var stage = Open();
        stage.Live.HoldAnswer();
        stage.Silence(40);

        stage.Live.LetGoOfAnswer();
        stage.Silence(3);

        Assert.Equal(RoomState.Listening, stage.View.State);
        Assert.Empty(stage.Turn.Words!.Asides);
    }

    [Fact]
    public async Task Hold_AfterTheUtteranceHadEnded_LateWordsDoNotEndIt()
    {
        await using var stage = Open();
        stage.Speak(3).Silence(2.6);

        stage.Live.HoldAnswer();
        stage.Hears(Answer).Silence(10);

        Assert.Equal(RoomState.Listening, stage.View.State);
        stage.Speak(1).Hears("It took three weeks.");
        var turn = stage.Turn;
        stage.Answer("");
        Assert.Equal(Answer + " It took three weeks.", turn.Words!.Answer);
    }

    [Fact]
    public async Task Hold_InPressureMode_IsNotCutIn()
    {
        await using var stage = Open(settings => settings with { PersonaId = "cold", Mode = InterviewMode.Pressure, Difficulty = InterviewDifficulty.Hard });
        stage.Live.HoldAnswer();

        stage.Speak(200).Hears(Answer).Silence(0.5).Speak(2).Silence(5);

        Assert.Equal(RoomState.Listening, stage.View.State);
    }

    [Fact]
    public async Task Hold_WhileTheInterviewerSpeaks_TakesTheTurnAndNotesWhatWasHeard()
    {
        await using var stage = new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice });
        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        stage.Live.Begin();
        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, TimeSpan.FromMilliseconds(100), PlaybackOutcome.Playing));

        stage.Live.HoldAnswer();

        Assert.Equal((RoomState.Listening, true), (stage.View.State, stage.View.Held));
        Assert.Contains(stage.Room.Utterance, stage.Room.Stopped);
        Assert.NotNull(stage.Turn.HeardUpTo);
    }

    [Fact]
    public async Task Hold_InTimeToThink_BeginsTheAnswer()
    {
        await using var stage = Open(settings => settings with { ThinkingTime = TimeSpan.FromSeconds(30) });
        Assert.Equal(RoomState.ThinkingTime, stage.View.State);

        stage.Live.HoldAnswer();
        stage.Silence(60);

        Assert.Equal((RoomState.Listening, true), (stage.View.State, stage.View.Held));
    }

    [Fact]
    public async Task Disconnect_WhileHeld_PausesAndLetsGo()
    {
        await using var stage = Open();
        stage.Live.HoldAnswer();
        stage.Speak(2);

        stage.Attachment.Dispose();
        stage.Live.Attach(stage.Room);
        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        stage.Live.Begin();
        stage.HearOut();

        Assert.Equal((RoomState.Listening, false, TurnState.Open), (stage.View.State, stage.View.Held, stage.Turn.State));
    }

    [Fact]
    public async Task Release_BeforeAnythingWasSaid_AsksForAnAnswerAndHoldsNoLonger()
    {
        await using var stage = Open();
        stage.Live.HoldAnswer();

        stage.Answer("");

        Assert.Equal((RoomState.Listening, false), (stage.View.State, stage.View.Held));
        Assert.Contains("Nothing was heard", stage.View.Notice, StringComparison.Ordinal);
    }

    private static Stage Open(Func<InterviewSettings, InterviewSettings>? change = null) => new Stage(settings =>
    {
        var heard = settings with { Hearing = HearingMode.BrowserOnDevice };
        return change?.Invoke(heard) ?? heard;
    }).Begin();
}
