using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>What is heard and what is said: silence, interruption, echo, voices, a microphone that fails.</summary>
public sealed class LiveInterviewSoundTests
{
    private const string FullAnswer =
        "I led the migration myself. In March I moved 12 services in 3 weeks instead of rewriting them, because the deadline was fixed. "
        + "As a result our error rate dropped by 40 percent and support saved two hours a day.";

    [Fact]
    public async Task Utterance_WithoutARecogniser_OffersToGoOnAndNeverEndsTheTurnBySilence()
    {
        await using var stage = new Stage();
        stage.Begin().Silence(1).Speak(3).Silence(10);

        Assert.Equal(RoomState.Listening, stage.View.State);
        Assert.True(stage.View.OfferGoOnWithoutWords);

        stage.Speak(1);
        Assert.False(stage.View.OfferGoOnWithoutWords);
    }

    [Fact]
    public async Task GoOnWithoutWords_AfterTwoUtterances_KeepsTheirTimingAndNoWords()
    {
        await using var stage = new Stage();
        stage.Begin().Silence(0.9).Speak(2.1).Silence(3).Speak(1.5).Silence(3);
        var turn = stage.Turn;

        stage.Live.GoOnWithoutWords(turn.Id);

        Assert.Equal(AnswerSource.None, turn.AnswerSource);
        Assert.Equal("", turn.Words!.Answer);
        Assert.Equal(2, turn.Signals!.Speech.Count);
        Assert.InRange(turn.Signals.ResponseLatencyMs!.Value, 800, 1000);
        Assert.InRange(turn.Signals.LongestPauseMs!.Value, 2850, 3150);
        Assert.InRange(turn.Signals.SpeechMs, 3450, 3850);
        Assert.Null(turn.Signals.SpeakingRateWpm);
    }

    [Fact]
    public async Task Utterance_WithARecogniser_EndsTheTurnByWordsAndSilence()
    {
        await using var stage = new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice });
        stage.Begin().Silence(0.5).Speak(6);
        var turn = stage.Turn;

        stage.Hears(FullAnswer).Silence(1.5);
        Assert.Equal(RoomState.Listening, stage.View.State);

        stage.Silence(0.9);
        Assert.Equal((FullAnswer, AnswerSource.BrowserOnDevice, TurnState.Answered), (turn.Words!.Answer, turn.AnswerSource, turn.State));
        Assert.InRange(turn.Signals!.SpeakingRateWpm!.Value, 300, 500);
        Assert.Equal(0.9, turn.Words.Confidence);
    }

    [Fact]
    public async Task Words_LaterThanTheSilence_StillEndTheTurn()
    {
        await using var stage = new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice });
        stage.Begin().Speak(4).Silence(3);
        var turn = stage.Turn;
        Assert.Equal(TurnState.Open, turn.State);

        stage.Hears(FullAnswer);

        Assert.Equal(TurnState.Answered, turn.State);
    }

    [Fact]
    public async Task Silence_WhileADraftIsInTheBox_DoesNotEndTheTurn()
    {
        await using var stage = new Stage(settings => settings with { Hearing = HearingMode.BrowserOnDevice });
        stage.Begin().Speak(2);
        stage.Live.KeepDraft(stage.Turn.Id, "In March");

        stage.Hears("Let me type that.").Silence(8);

        Assert.Equal(RoomState.Listening, stage.View.State);
    }

    [Fact]
    public async Task BargeIn_SpeakingOverTheQuestion_StopsTheVoiceAndIsTheAnswersBeginning()
    {
        await using var stage = new Stage();
        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        stage.Live.Begin();

        stage.Silence(0.6, playback: 0.1f).Speak(0.15, playback: 0.1f);
        Assert.Equal([stage.Room.Utterance], stage.Room.Paused);
        stage.Speak(0.6);

        Assert.Equal(RoomState.Listening, stage.View.State);
        Assert.Equal([stage.Room.Utterance], stage.Room.Stopped);
        stage.Speak(2).Silence(3);
        Assert.True(stage.View.OfferGoOnWithoutWords);
        var turn = stage.Turn;
        stage.Live.GoOnWithoutWords(turn.Id);
        Assert.InRange(turn.Signals!.SpeechMs, 2500, 3000);
        Assert.Equal(0, turn.Signals.ResponseLatencyMs);
    }

    [Fact]
    public async Task OwnEcho_OnLoudspeakers_DoesNotStopTheVoice()
    {
        await using var stage = new Stage(synthesizer: new ToneSynthesizer(8));
        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        stage.Live.Begin();

        stage.Speak(3, playback: 0.2f, amplitude: 0.06).Silence(0.1, playback: 0.01f).Speak(3, playback: 0.2f, amplitude: 0.06);

        Assert.Equal(RoomState.Asking, stage.View.State);
        Assert.Empty(stage.Room.Stopped);
    }

    [Fact]
    public async Task StopVoice_WhileAsking_KeepsTheCaptionAndListens()
    {
        await using var stage = new Stage();
        stage.Live.Begin();
        var question = stage.View.Question;

        stage.Live.StopVoice();

        Assert.Equal((RoomState.Listening, question), (stage.View.State, stage.View.Question));
        Assert.Single(stage.Room.Stopped);
    }

    [Fact]
    public async Task ThinkingTime_Chosen_CountsDownAndThenListens()
    {
        await using var stage = new Stage(settings => settings with { ThinkingTime = TimeSpan.FromSeconds(15) });
        stage.Begin();
        Assert.Equal(RoomState.ThinkingTime, stage.View.State);
        Assert.Equal(stage.Time.GetUtcNow().UtcDateTime.AddSeconds(15), stage.View.ThinkUntil);

        stage.Silence(15.1);
        Assert.Equal(RoomState.Listening, stage.View.State);
        stage.Silence(1).Speak(2).Silence(1);
        var turn = stage.Turn;
        stage.Live.GoOnWithoutWords(turn.Id);
        Assert.InRange(turn.Signals!.ResponseLatencyMs!.Value, 900, 1200);
    }

    [Fact]
    public async Task ThinkingTime_SpeakingIntoIt_BeginsTheAnswer()
    {
        await using var stage = new Stage(settings => settings with { ThinkingTime = TimeSpan.FromSeconds(30) });

        stage.Begin().Silence(2).Speak(1);

        Assert.Equal(RoomState.Listening, stage.View.State);
        stage.Silence(40);
        Assert.True(stage.View.SpokeInThisAnswer);
    }

    [Fact]
    public async Task Frames_StopComing_IsSaidAndMendsItself()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Wait(5);
        Assert.Equal(MicrophoneState.Stalled, stage.View.Microphone);
        stage.Silence(0.1);

        Assert.Equal((MicrophoneState.Open, ""), (stage.View.Microphone, stage.View.Notice));
    }

    [Fact]
    public async Task NoVoiceEngine_AsksTheBrowserAndFallsBackToCaptions()
    {
        await using var stage = new Stage(hasVoice: false);
        stage.Live.Begin();
        Assert.Contains(stage.View.Question, Assert.Single(stage.Room.AskedOfBrowser), StringComparison.Ordinal);

        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, TimeSpan.Zero, PlaybackOutcome.NotSpoken));
        Assert.Equal(RoomState.Asking, stage.View.State);
        stage.Wait(30);

        Assert.Equal(RoomState.Listening, stage.View.State);
    }

    [Fact]
    public async Task VoiceEngine_Fails_TheBrowserSpeaksInstead()
    {
        var broken = new ToneSynthesizer { Broken = true };
        await using var stage = new Stage(synthesizer: broken);

        stage.Live.Begin();

        Assert.Single(stage.Room.AskedOfBrowser);
    }

    [Fact]
    public async Task Page_ThatNeverReportsPlayback_DoesNotHoldTheInterviewUp()
    {
        await using var stage = new Stage();
        stage.Live.Begin();

        stage.Wait(30);

        Assert.Equal(RoomState.Listening, stage.View.State);
    }

    [Fact]
    public async Task Voice_Sent_RunsNoMoreThanItsLeadAhead()
    {
        await using var stage = new Stage(synthesizer: new ToneSynthesizer(10));

        stage.Live.Begin();
        Assert.InRange(stage.Room.Played.TotalMilliseconds, 300, 380);
        stage.Wait(1);

        Assert.InRange(stage.Room.Played.TotalMilliseconds, 1260, 1380);
    }
}
