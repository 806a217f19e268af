using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>"Start" and "go on", said at the door: heard by the program's own recogniser, and nothing else is.</summary>
public sealed class OpeningWordsTests
{
    private readonly ScriptedRecognizer _recognizer = new();

    [Theory]
    [InlineData("Start.")]
    [InlineData("Okay, let's begin.")]
    [InlineData("I'm ready.")]
    public async Task Waiting_OpeningWords_Begin(string words)
    {
        await using var stage = AtTheDoor();
        Assert.True(stage.View.ListensForOpening);

        await SayAsync(stage, words);
        await stage.UntilAsync(view => view.State == RoomState.Asking);

        Assert.False(stage.View.ListensForOpening);
        Assert.Single(stage.Live.Interview.Turns);
    }

    [Fact]
    public async Task Waiting_OtherWords_AreDroppedAndKeptNowhere()
    {
        await using var stage = AtTheDoor();

        await SayAsync(stage, "The dishwasher has to start at eight.");
        await SayAsync(stage, "Go on.");
        await SayAsync(stage, "Start");
        await stage.UntilAsync(view => view.State == RoomState.Asking);

        Assert.Equal("", stage.View.Heard);
        Assert.Empty(stage.Turn.Words!.Asides);
        Assert.Equal(("", ""), (stage.Turn.Words.Answer, stage.Turn.Words.Draft));
    }

    [Fact]
    public async Task Waiting_WordsTheRecogniserWasUnsureOf_DoNotBegin()
    {
        await using var stage = AtTheDoor();
        stage.Speak(1).Silence(1.5);
        (await _recognizer.NextAsync()).Ends(new Transcript("Start", IsFinal: true, 0.3));

        await SayAsync(stage, "Ready");
        await stage.UntilAsync(view => view.State == RoomState.Asking);

        Assert.Equal(2, _recognizer.Begun);
    }

    [Fact]
    public async Task Waiting_SomebodyTalksOn_IsNotListenedTo()
    {
        await using var stage = AtTheDoor();
        stage.Speak(2);
        var talk = await _recognizer.NextAsync();

        stage.Speak(4);
        await talk.TakenBack.Task;
        stage.Speak(10).Silence(2);
        await SayAsync(stage, "Start");
        await stage.UntilAsync(view => view.State == RoomState.Asking);

        Assert.Equal(2, _recognizer.Begun);
    }

    [Theory]
    [InlineData("Go on.")]
    [InlineData("Let's continue")]
    [InlineData("Start")]
    public async Task Paused_OpeningWords_GoOnWithTheSameQuestion(string words)
    {
        await using var stage = AtTheDoor();
        stage.Live.Begin();
        stage.HearOut();
        var turn = stage.Turn;
        stage.Live.Pause();
        Assert.True(stage.View.ListensForOpening);

        await SayAsync(stage, words);
        await stage.UntilAsync(view => view.State == RoomState.Asking);

        Assert.Equal(turn.Id, stage.View.TurnId);
        Assert.Equal("", turn.Words!.Answer);
    }

    [Fact]
    public async Task Paused_InTheMiddleOfAnAnswer_WhatIsSaidMeanwhileIsNoPartOfIt()
    {
        await using var stage = AtTheDoor();
        stage.Live.Begin();
        stage.HearOut().Speak(2);
        var answer = await _recognizer.NextAsync();
        stage.Live.Pause();
        answer.Ends("I led it.");
        await stage.UntilAsync(view => view.Heard == "I led it.");

        await SayAsync(stage, "Nobody may hear this.");
        await SayAsync(stage, "Go on");
        await stage.UntilAsync(view => view.State == RoomState.Asking);

        Assert.Equal("I led it.", stage.Turn.Words!.Answer);
        Assert.InRange(stage.Turn.Signals!.SpeechMs, 1_700, 2_300);
    }

    [Theory]
    [InlineData(HearingMode.None)]
    [InlineData(HearingMode.BrowserOnDevice)]
    [InlineData(HearingMode.RemoteRecognizer)]
    public async Task Waiting_HeardByNobodyOrElsewhere_DoesNotListen(HearingMode hearing)
    {
        await using var stage = AtTheDoor(hearing);

        stage.Speak(1).Silence(1.5);

        Assert.False(stage.View.ListensForOpening);
        Assert.Equal(0, _recognizer.Begun);
    }

    [Fact]
    public async Task Waiting_MicrophoneNotOpen_DoesNotListen()
    {
        await using var stage = AtTheDoor();
        stage.Live.MicrophoneChanged(MicrophoneState.Muted);

        stage.Speak(1).Silence(1.5);

        Assert.False(stage.View.ListensForOpening);
        Assert.Equal(0, _recognizer.Begun);
    }

    [Fact]
    public async Task Recogniser_Fails_IsNotOfferedAnyMore()
    {
        await using var stage = AtTheDoor();
        stage.Speak(1).Silence(1.5);

        (await _recognizer.NextAsync()).Fails(new InvalidOperationException("gone"));
        await stage.UntilAsync(view => !view.ListensForOpening);
        stage.Speak(1).Silence(1.5);

        Assert.Equal((RoomState.Waiting, false, 1), (stage.View.State, stage.View.ListensForOpening, _recognizer.Begun));
    }

    [Fact]
    public async Task Page_Leaves_NobodyListensAnyMore()
    {
        await using var stage = AtTheDoor();
        stage.Speak(1);
        var utterance = await _recognizer.NextAsync();

        stage.Attachment.Dispose();

        await utterance.TakenBack.Task;
        Assert.Equal(RoomState.Waiting, stage.View.State);
    }

    private async Task SayAsync(Stage stage, string words)
    {
        stage.Speak(1).Silence(1.5);
        (await _recognizer.NextAsync()).Ends(words);
    }

    private Stage AtTheDoor(HearingMode hearing = HearingMode.OwnRecognizer)
    {
        var chosen = new ChosenRecognizer { Chosen = new HearingEngine("Scripted", StaysLocal: hearing != HearingMode.RemoteRecognizer), Recognizer = _recognizer };
        var stage = new Stage(settings => settings with { Hearing = hearing }, recognizers: chosen);
        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        return stage;
    }
}
