using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>An interviewer whose decisions take time: what is said meanwhile, and what is thought ahead.</summary>
public sealed class ReplyTests
{
    private const string Answer = "I led the migration of twelve services in March.";

    private SlowInterviewer _interviewer = default!;

    [Fact]
    public async Task Reply_WithinASecond_GoesFirst()
    {
        await using var stage = Open();
        Say(stage, Answer);
        stage.Wait(0.6);

        _interviewer.Asked[^1].Make();

        Assert.Equal(RoomState.Asking, stage.View.State);
        Assert.DoesNotContain(stage.Live.Interview.Turns[0].Words!.Asides, aside => aside.Kind == "acknowledgement");
    }

    [Fact]
    public async Task Reply_Later_IsPrecededByTheHeldAcknowledgementAndFollowsItsEnd()
    {
        await using var stage = Open();
        _interviewer.Acknowledgement = "Twelve of them, I see.";
        Say(stage, Answer);
        stage.Wait(1.1);

        Assert.Equal(("Twelve of them, I see.", RoomState.Thinking), (stage.View.Preface, stage.View.State));
        var acknowledgement = stage.Room.Utterance;

        _interviewer.Asked[^1].Make();
        Assert.Equal(RoomState.Thinking, stage.View.State);
        Assert.DoesNotContain(acknowledgement, stage.Room.Stopped);

        stage.Live.PlaybackChanged(new PlaybackReport(acknowledgement, stage.Room.Played, PlaybackOutcome.Finished));
        Assert.Equal(RoomState.Asking, stage.View.State);
        Assert.Equal("", stage.Turn.Preface);
    }

    [Fact]
    public async Task Acknowledgement_KnownBeforeTheReply_IsSaidAtOnceAndNotAgain()
    {
        await using var stage = Open();
        Say(stage, Answer);
        stage.Wait(0.2);
        _interviewer.Asked[^1].Acknowledge("Twelve services, then.");

        Assert.Equal(("Twelve services, then.", RoomState.Thinking), (stage.View.Preface, stage.View.State));
        var acknowledgement = stage.Room.Utterance;
        _interviewer.Asked[^1].Make();
        Assert.Equal(RoomState.Thinking, stage.View.State);
        stage.Live.PlaybackChanged(new PlaybackReport(acknowledgement, stage.Room.Played, PlaybackOutcome.Finished));

        Assert.Equal((RoomState.Asking, ""), (stage.View.State, stage.Turn.Preface));
        Assert.Equal("Twelve services, then.", Assert.Single(stage.Live.Interview.Turns[0].Words!.Asides, aside => aside.Kind == "acknowledgement").Text);
    }

    [Fact]
    public async Task Acknowledgement_KnownWhileSomethingShortIsSaid_FollowsIt()
    {
        await using var stage = Open();
        _interviewer.Acknowledgement = "I see.";
        Say(stage, Answer);
        stage.Wait(1.1);
        Assert.Equal("I see.", stage.View.Preface);
        _interviewer.Asked[^1].Acknowledge("Twelve services, then.");
        Assert.Equal("I see.", stage.View.Preface);

        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, stage.Room.Played, PlaybackOutcome.Finished));
        Assert.Equal("Twelve services, then.", stage.View.Preface);
        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, stage.Room.Played, PlaybackOutcome.Finished));
        stage.Wait(30);

        Assert.Equal(["acknowledgement", "acknowledgement"], stage.Live.Interview.Turns[0].Words!.Asides.Select(aside => aside.Kind));
    }

    [Fact]
    public async Task Acknowledgement_OfAReplyThatCameWhileSomethingShortWasSaid_LeadsToItsQuestion()
    {
        await using var stage = Open();
        Say(stage, Answer);
        stage.Wait(1.1);
        _interviewer.Asked[^1].Acknowledge("Twelve services, then.");
        _interviewer.Asked[^1].Make(move => move switch
        {
            InterviewerMove.Ask ask => ask with { Preface = "Twelve services, then.", DecidedBy = "a model" },
            InterviewerMove.AskFollowUp followUp => followUp with { Preface = "Twelve services, then.", DecidedBy = "a model" },
            _ => move,
        });
        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, stage.Room.Played, PlaybackOutcome.Finished));

        Assert.Equal((RoomState.Asking, "Twelve services, then."), (stage.View.State, stage.Turn.Preface));
    }

    [Fact]
    public async Task Acknowledgement_OfAReplyThoughtAhead_IsHeldUntilThePersonIsDone()
    {
        await using var stage = Open();
        stage.Speak(3).Hears(Answer, isFinal: false).Silence(0.9);
        _interviewer.Asked[0].Acknowledge("Twelve services, then.");
        Assert.Equal(RoomState.Listening, stage.View.State);

        stage.Hears(Answer).Silence(3);

        Assert.Equal(("Twelve services, then.", RoomState.Thinking), (stage.View.Preface, stage.View.State));
    }

    [Fact]
    public async Task FirstQuestion_IsSpokenWhileTheInterviewerReads()
    {
        await using var stage = Open();
        Assert.Equal(1, _interviewer.Prepared);

        Say(stage, Answer);
        _interviewer.Asked[^1].Make();
        Assert.Equal(1, _interviewer.Prepared);
    }

    [Fact]
    public async Task Reply_MuchLater_IsWaitedForWithOneMoreLine()
    {
        await using var stage = Open();
        Say(stage, Answer);
        stage.Wait(1.1);
        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, stage.Room.Played, PlaybackOutcome.Finished));
        stage.Wait(5.1);
        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, stage.Room.Played, PlaybackOutcome.Finished));
        stage.Wait(60);

        Assert.Equal(["acknowledgement", "filler"], stage.Live.Interview.Turns[0].Words!.Asides.Select(aside => aside.Kind));
        _interviewer.Asked[^1].Make();
        Assert.Equal(RoomState.Asking, stage.View.State);
    }

    [Fact]
    public async Task WordsThatStandStill_AreThoughtAboutAheadAndTheReplyIsTaken()
    {
        await using var stage = Open();
        stage.Speak(3).Hears(Answer, isFinal: false).Silence(0.9);

        var ahead = Assert.Single(_interviewer.Asked);
        Assert.Equal(Answer, ahead.Words);
        ahead.Make();
        stage.Hears(Answer.ToUpperInvariant()).Silence(3);

        Assert.Single(_interviewer.Asked);
        Assert.Equal(RoomState.Asking, stage.View.State);
        stage.HearOut();
        Assert.True(stage.Turn.Timings!.Speculative);
    }

    [Fact]
    public async Task PersonWhoGoesOn_DropsWhatWasThoughtAhead()
    {
        await using var stage = Open();
        stage.Speak(3).Hears(Answer, isFinal: false).Silence(0.9);
        stage.Speak(1).Hears(Answer + " And then I", isFinal: false).Silence(0.3);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _interviewer.Asked[0].Move.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        stage.Speak(1).Hears(Answer + " And then I left.").Silence(3);
        Assert.Equal(Answer + " And then I left.", _interviewer.Asked[^1].Words);
        Assert.Equal(RoomState.Thinking, stage.View.State);
    }

    [Fact]
    public async Task Pause_WhileDeciding_NothingIsSaidAfterwards()
    {
        await using var stage = Open();
        Say(stage, Answer);
        stage.Live.Pause();
        var turns = stage.Live.Interview.Turns.Count;

        _interviewer.Asked[^1].Make();
        stage.Wait(10);

        Assert.Equal((RoomState.Paused, turns), (stage.View.State, stage.Live.Interview.Turns.Count));
    }

    [Fact]
    public async Task Timings_OfASpokenAnswer_CountFromItsLastFrameOfSpeech()
    {
        await using var stage = Open();
        Say(stage, Answer);
        stage.Wait(0.5);
        _interviewer.Asked[^1].Make();
        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, TimeSpan.FromMilliseconds(40), PlaybackOutcome.Playing));

        var timings = stage.Turn.Timings!;
        Assert.InRange(timings.EndOfTurnMs!.Value, 1_500, 2_600);
        Assert.True(timings.WordsMs >= timings.EndOfTurnMs);
        Assert.True(timings.DecisionMs >= timings.WordsMs + 400);
        Assert.InRange(timings.OverheadMs!.Value, 400, 3_000);
        Assert.False(timings.Acknowledged);
    }

    private static void Say(Stage stage, string words) => stage.Speak(3).Hears(words).Silence(2.1);

    private Stage Open()
    {
        var stage = new Stage(
            settings => settings with { Hearing = HearingMode.BrowserOnDevice }, interviewer: scripted => _interviewer = new SlowInterviewer(scripted));
        stage.Begin();
        return stage;
    }
}
