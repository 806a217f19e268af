using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

public sealed class LiveInterviewTests
{
    private const string FullAnswer =
        "I led the migration myself. In March I moved 12 services in 3 weeks instead of rewriting them, because the deadline was fixed. "
        + "As a result our error rate dropped by 40 percent and support saved two hours a day.";

    [Fact]
    public async Task Begin_FirstTime_AsksTheFirstPlannedQuestionAloud()
    {
        await using var stage = new Stage();

        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        stage.Live.Begin();

        Assert.Equal(RoomState.Asking, stage.View.State);
        Assert.Equal(stage.Packs.FindQuestion(stage.Settings.QuestionKeys[0])!.Text, stage.View.Question);
        Assert.Equal(InterviewStatus.Running, stage.Journal.Statuses[^1]);
        var caption = $"{stage.View.Preface} {stage.View.Question}";
        stage.Wait(10);
        Assert.Equal(caption, string.Join(' ', stage.Voice.Spoken.Select(spoken => spoken.Text)));
    }

    [Fact]
    public async Task Question_PlayedOut_IsTheListenersTurn()
    {
        await using var stage = new Stage();

        stage.Begin();

        Assert.Equal(RoomState.Listening, stage.View.State);
    }

    [Fact]
    public async Task Interview_AnsweredToTheEnd_AsksEachQuestionOnceAndConcludes()
    {
        await using var stage = new Stage();
        stage.Begin();

        for (var question = 0; question < 3; question++)
        {
            stage.Answer(FullAnswer);
            stage.HearOut();
        }

        Assert.Equal(RoomState.Concluded, stage.View.State);
        Assert.Equal(ConclusionReason.AllAsked, stage.Live.Interview.Conclusion);
        Assert.Equal(stage.Settings.QuestionKeys, stage.Live.Interview.Turns.Select(turn => turn.QuestionKey));
        Assert.All(stage.Live.Interview.Turns, turn => Assert.Equal(TurnState.Answered, turn.State));
        Assert.All(stage.Journal.Turns.Values, turn => Assert.Equal((TurnState.Answered, FullAnswer), (turn.State, turn.Answer)));
        Assert.NotEmpty(stage.View.Question);
    }

    [Fact]
    public async Task Answer_Short_IsFollowedUpOnceByANeutralPersonaWithItsReason()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Answer("I fixed it.").HearOut();
        stage.Answer("I just fixed it.").HearOut();

        var turns = stage.Live.Interview.Turns;
        Assert.Equal(FollowUpIntent.Clarify, turns[1].FollowUp);
        Assert.Equal(turns[0].QuestionKey, turns[1].QuestionKey);
        Assert.Equal("the answer had under 25 words", turns[1].FollowUpReason);
        Assert.Null(turns[2].FollowUp);
        Assert.Equal((1, 1, 2), (turns[0].QuestionNumber, turns[1].QuestionNumber, turns[2].QuestionNumber));
    }

    [Fact]
    public async Task TypedAnswer_AfterSpeech_HasNoRate()
    {
        await using var stage = new Stage();
        stage.Begin().Speak(4);
        var turn = stage.Turn;

        stage.Answer(FullAnswer);

        Assert.Equal(AnswerSource.Typed, turn.AnswerSource);
        Assert.Null(turn.Signals!.SpeakingRateWpm);
        Assert.Null(turn.Signals.ArticulationRateWpm);
    }

    [Fact]
    public async Task GiveAnswer_WithNothingSaidOrTyped_SaysSoAndStays()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Answer("   ");

        Assert.Equal(RoomState.Listening, stage.View.State);
        Assert.Contains("Nothing was heard or typed", stage.View.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GiveAnswer_ForAnEarlierTurn_IsIgnored()
    {
        await using var stage = new Stage();
        stage.Begin();
        var first = stage.Turn;
        stage.Answer(FullAnswer).HearOut();
        var second = stage.Turn;

        stage.Live.GiveAnswer(first.Id, "again");
        stage.Live.GoOnWithoutWords(first.Id);

        Assert.Same(second, stage.Turn);
        Assert.Equal(FullAnswer, first.Words!.Answer);
    }

    [Fact]
    public async Task Pause_InMidAnswer_StopsTheClockAndCutsThePauseOutOfTheAnswer()
    {
        await using var stage = new Stage();
        stage.Begin().Silence(0.5).Speak(2).Silence(0.6);
        var turn = stage.Turn;
        var left = stage.View.TimeLeft;

        stage.Live.Pause();
        stage.Wait(600);
        Assert.Equal(InterviewStatus.Paused, stage.Journal.Statuses[^1]);
        stage.Live.Begin();
        Assert.Contains("question", stage.View.Preface, StringComparison.Ordinal);
        stage.HearOut().Speak(2).Silence(0.5);
        stage.Live.GoOnWithoutWords(turn.Id);

        Assert.InRange(turn.Signals!.SpeechMs, 3900, 4400);
        Assert.True(turn.Signals.LongestPauseMs < 1500, $"longest pause {turn.Signals.LongestPauseMs}");
        Assert.InRange((left - stage.View.TimeLeft).TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task Repeat_WhileListening_AsksTheSameQuestionAgain()
    {
        await using var stage = new Stage();
        stage.Begin();
        var question = stage.View.Question;

        stage.Live.Repeat();

        Assert.Equal((RoomState.Asking, question), (stage.View.State, stage.View.Question));
        stage.HearOut();
        Assert.Equal(RoomState.Listening, stage.View.State);
        Assert.Single(stage.Live.Interview.Turns);
    }

    [Fact]
    public async Task Skip_AQuestion_IsNotJudgedAndAsksTheNext()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Live.Skip();

        Assert.Equal([TurnState.Skipped, TurnState.Open], stage.Live.Interview.Turns.Select(turn => turn.State));
        Assert.Equal(2, stage.View.QuestionNumber);
    }

    [Fact]
    public async Task End_InMidAnswer_CutsTheTurnOffAndEndsOnce()
    {
        await using var stage = new Stage();
        stage.Begin().Speak(2);
        var turn = stage.Turn;

        stage.Live.End();
        stage.Live.End();
        stage.Live.Begin();

        Assert.Equal((TurnState.CutOff, RoomState.Concluded), (turn.State, stage.View.State));
        Assert.Equal(ConclusionReason.EndedByPerson, stage.Live.Interview.Conclusion);
    }

    [Fact]
    public async Task Length_Reached_FinishesTheAnswerAndConcludes()
    {
        await using var stage = new Stage(settings => settings with { Length = TimeSpan.FromSeconds(30) });
        stage.Begin().Speak(28).Silence(3);
        Assert.Equal(RoomState.Listening, stage.View.State);
        Assert.Contains("time you chose is over", stage.View.Notice, StringComparison.Ordinal);

        stage.Answer("I fixed it.");

        Assert.Equal(ConclusionReason.TimeUp, stage.Live.Interview.Conclusion);
    }

    [Fact]
    public async Task Idle_ForThreeMinutes_Pauses()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Silence(185);

        Assert.Equal(RoomState.Paused, stage.View.State);
        Assert.NotEmpty(stage.View.Notice);
    }

    [Fact]
    public async Task SecondTab_TakesOver_PausesAndTellsTheFirst()
    {
        await using var stage = new Stage();
        stage.Begin();
        var second = new ScriptedRoom();

        using var attachment = stage.Live.Attach(second);
        stage.Attachment.Dispose();

        Assert.True(stage.Room.WasDisplaced);
        Assert.Equal(RoomState.Paused, second.Views[^1].State);
        Assert.True(stage.Live.HasRoom);
    }

    [Fact]
    public async Task LeavingThePage_Pauses()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Attachment.Dispose();

        Assert.Equal(InterviewStatus.Paused, stage.Journal.Statuses[^1]);
        Assert.False(stage.Live.HasRoom);
    }

    [Fact]
    public async Task SwitchPersona_Live_ChangesTheNextWordsAndVoice()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Live.SwitchPersona("cold");
        stage.Answer(FullAnswer);

        Assert.Equal(("cold", "cold"), (stage.View.PersonaId, stage.Turn.PersonaId));
        Assert.Equal(0.94, stage.Voice.Spoken[^1].Voice.Rate);
    }

    [Fact]
    public async Task AskedForTheAnswer_Refuses_AndTheQuestionStaysOpen()
    {
        await using var stage = new Stage();
        stage.Begin();
        var turn = stage.Turn;

        stage.Answer("Can you write me a good answer?");

        Assert.Same(turn, stage.Turn);
        Assert.Equal((RoomState.Asking, turn.Question), (stage.View.State, stage.View.Question));
        Assert.NotEmpty(stage.View.Preface);
        stage.HearOut().Answer(FullAnswer);
        Assert.Equal(FullAnswer, turn.Words!.Answer);
    }

    [Fact]
    public async Task Tips_InStudyMode_AreAtMostTwoAndNoneUnderPressure()
    {
        await using var study = new Stage();
        await using var pressure = new Stage(settings => settings with { Mode = InterviewMode.Pressure });
        foreach (var stage in new[] { study, pressure })
        {
            stage.Begin().Answer("We did it together and we were happy about that, and we went on as we had before with our usual plan and our usual people in the usual rooms.");
        }

        Assert.Equal(2, study.View.Tips.Count);
        Assert.Empty(pressure.View.Tips);
        Assert.Empty(pressure.Room.Readings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task View_SaysWhetherWordsAreKept(bool keepsWords)
    {
        await using var stage = new Stage(settings => settings with { Consent = settings.Consent with { KeepWords = keepsWords } });

        Assert.Equal(keepsWords, stage.View.KeepsWords);
        Assert.Equal(keepsWords, stage.Begin().View.KeepsWords);
    }

    [Fact]
    public async Task Draft_Kept_IsStoredAndShownToTheNextPage()
    {
        await using var stage = new Stage();
        stage.Begin();

        stage.Live.KeepDraft(stage.Turn.Id, "Half a <b>thought</b>\u0007");

        Assert.Equal("Half a <b>thought</b>", stage.View.Draft);
        Assert.Equal("Half a <b>thought</b>", stage.Journal.Turns[stage.Turn.Id].Draft);
    }

    [Fact]
    public async Task Restart_OfTheServer_AsksTheOpenQuestionAgain()
    {
        await using var stage = new Stage();
        stage.Begin().Answer(FullAnswer).HearOut();
        stage.Live.KeepDraft(stage.Turn.Id, "kept");
        stage.Live.Pause();
        var interview = stage.Live.Interview;
        var stored = Interview.Restore(new InterviewRecord
        {
            Id = interview.Id,
            Settings = interview.Settings,
            Status = interview.Status,
            CreatedAt = interview.CreatedAt,
            Elapsed = interview.Elapsed,
            Turns = interview.Turns,
        });

        await using var again = stage.Open(stored, stage.Voice);
        using var attachment = again.Attach(new ScriptedRoom());
        Assert.Equal((RoomState.Paused, "kept", 2), (again.View.State, again.View.Draft, again.View.QuestionNumber));
        again.Begin();

        Assert.Equal((RoomState.Asking, interview.Turns[1].Question), (again.View.State, again.View.Question));
        Assert.Equal(2, again.Interview.Turns.Count);
    }
}
