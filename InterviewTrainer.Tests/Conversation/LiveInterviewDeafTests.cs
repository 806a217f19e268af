using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>What happens to an answer when the recogniser is late, deaf, gone or somewhere else.</summary>
public sealed class LiveInterviewDeafTests
{
    private const string FullAnswer =
        "I led the migration myself. In March I moved 12 services in 3 weeks instead of rewriting them, because the deadline was fixed. "
        + "As a result our error rate dropped by 40 percent and support saved two hours a day.";

    private readonly ScriptedRecognizer _recognizer = new();

    [Fact]
    public async Task Words_TwentySecondsLate_OfferToGoOnAndStillCount()
    {
        await using var stage = Open();
        stage.Begin().Speak(2).Silence(3);
        var turn = stage.Turn;
        var utterance = await _recognizer.NextAsync();
        Assert.False(stage.View.OfferGoOnWithoutWords);

        stage.Silence(20.1);
        Assert.True(stage.View.OfferGoOnWithoutWords);
        Assert.Contains("they are added when they come", stage.View.HearingTrouble, StringComparison.Ordinal);
        utterance.Ends(FullAnswer);
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal(FullAnswer, turn.Words!.Answer);
    }

    [Fact]
    public async Task Words_OfAnAnswerThatWasGivenWithoutThem_AreDropped()
    {
        await using var stage = Open();
        stage.Begin().Speak(2).Silence(3);
        var turn = stage.Turn;
        var utterance = await _recognizer.NextAsync();

        stage.Live.GoOnWithoutWords(turn.Id);
        await utterance.TakenBack.Task;
        utterance.Ends(FullAnswer);
        stage.HearOut().Speak(1);
        (await _recognizer.NextAsync()).Says("Next");
        await stage.UntilAsync(view => view.HearingNow == "Next");

        Assert.Equal(("", AnswerSource.None), (turn.Words!.Answer, turn.AnswerSource));
        Assert.Equal("", stage.View.Heard);
    }

    [Fact]
    public async Task GiveAnswer_RecogniserNeverEnds_TakesWhatThereIsAfterTwentySeconds()
    {
        await using var stage = Open();
        stage.Begin().Speak(2);
        var turn = stage.Turn;
        (await _recognizer.NextAsync()).Says("I led");
        await stage.UntilAsync(view => view.HearingNow.Length > 0);

        stage.Answer("");
        stage.Wait(20.1);

        Assert.Equal(("I led", TurnState.Answered), (turn.Words!.Answer, turn.State));
    }

    [Fact]
    public async Task Trouble_AtTheEnd_KeepsTheWordsSaysSoAndLeavesTheEndToThePerson()
    {
        await using var stage = Open();
        stage.Begin().Speak(2).Silence(3);
        var turn = stage.Turn;

        (await _recognizer.NextAsync()).Ends(new Transcript("I led", IsFinal: true, null) { Trouble = "The engine is gone." });
        await stage.UntilAsync(view => view.OfferGoOnWithoutWords);

        Assert.Equal(("I led", TurnState.Open), (stage.View.Heard, turn.State));
        Assert.StartsWith("The engine is gone. What was heard so far is kept.", stage.View.HearingTrouble, StringComparison.Ordinal);
        stage.Speak(1).Silence(3);
        (await _recognizer.NextAsync()).Ends("it.");
        await stage.UntilAsync(view => view.Heard == "I led it.");
        Assert.Contains("Some words of this answer were not written down", stage.View.HearingTrouble, StringComparison.Ordinal);

        stage.Answer("");
        Assert.Equal("I led it.", turn.Words!.Answer);
    }

    [Fact]
    public async Task Recogniser_ThatThrows_IsTriedAgainWithTheNextUtterance()
    {
        await using var stage = Open();
        stage.Begin().Speak(1).Silence(3);
        (await _recognizer.NextAsync()).Fails(new InvalidOperationException("broken"));
        await stage.UntilAsync(view => view.OfferGoOnWithoutWords);

        stage.Speak(1).Silence(3);
        (await _recognizer.NextAsync()).Ends(FullAnswer);
        await stage.UntilAsync(view => view.Heard == FullAnswer);

        Assert.NotEqual("", stage.View.HearingTrouble);
    }

    [Fact]
    public async Task NoWords_InWhatWasSaid_AskForThemAgain()
    {
        await using var stage = Open();
        stage.Begin().Speak(1).Silence(3);

        (await _recognizer.NextAsync()).Ends("");
        await stage.UntilAsync(view => view.OfferGoOnWithoutWords);

        Assert.StartsWith("No words could be made out", stage.View.HearingTrouble, StringComparison.Ordinal);
        Assert.Equal(RoomState.Asking, stage.View.State);
        Assert.Equal("notHeard", Assert.Single(stage.Turn.Words!.Asides).Kind);

        stage.HearOut();
        Assert.Equal((RoomState.Listening, true), (stage.View.State, stage.View.OfferGoOnWithoutWords));
    }

    [Fact]
    public async Task Draft_InTheBox_KeepsTheTurnOpen()
    {
        await using var stage = Open();
        stage.Begin().Speak(1);
        stage.Live.KeepDraft(stage.Turn.Id, "In March");
        stage.Silence(3);

        (await _recognizer.NextAsync()).Ends(FullAnswer);
        await stage.UntilAsync(view => view.OfferGoOnWithoutWords);

        Assert.Equal((RoomState.Listening, ""), (stage.View.State, stage.View.HearingTrouble));
    }

    [Fact]
    public async Task Recogniser_Gone_SaysSoAndOffersTheKeyboard()
    {
        var chosen = new ChosenRecognizer();
        await using var stage = Open(chosen);
        stage.Begin().Speak(1).Silence(3);

        Assert.True(stage.View.OfferGoOnWithoutWords);
        Assert.Contains("not there any more", stage.View.HearingTrouble, StringComparison.Ordinal);

        (chosen.Chosen, chosen.Recognizer) = (new HearingEngine("New", StaysLocal: true), _recognizer);
        stage.Speak(1);
        (await _recognizer.NextAsync()).Says("Hello");
        await stage.UntilAsync(view => view.HearingNow == "Hello");
        Assert.Equal("", stage.View.HearingTrouble);
    }

    [Fact]
    public async Task Recogniser_ChangedToOneElsewhere_GetsNothingWithoutAChoice()
    {
        var remote = new ScriptedRecognizer(HearingMode.RemoteRecognizer);
        await using var stage = Open(new FixedRecognizer(remote, staysLocal: false));

        stage.Begin().Speak(1).Silence(3);

        Assert.Equal(0, remote.Begun);
        Assert.Contains("nothing is sent", stage.View.HearingTrouble, StringComparison.Ordinal);
    }

    private Stage Open(ISpeechRecognizerSource? recognizers = null) =>
        new(settings => settings with { Hearing = HearingMode.OwnRecognizer }, recognizers: recognizers ?? new FixedRecognizer(_recognizer));
}
