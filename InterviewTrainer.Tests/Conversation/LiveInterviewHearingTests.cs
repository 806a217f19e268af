using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>Answers that a recogniser of the server's hears: what it gets, and what becomes of its words.</summary>
public sealed class LiveInterviewHearingTests
{
    private const string FullAnswer =
        "I led the migration myself. In March I moved 12 services in 3 weeks instead of rewriting them, because the deadline was fixed. "
        + "As a result our error rate dropped by 40 percent and support saved two hours a day.";

    private readonly ScriptedRecognizer _recognizer = new();

    [Fact]
    public async Task Answer_Spoken_EndsByWordsAndSilenceWithTimesOnTheAnswersClock()
    {
        await using var stage = Open();
        stage.Begin().Silence(0.5).Speak(3).Silence(3);
        var turn = stage.Turn;
        var utterance = await _recognizer.NextAsync();

        Assert.True(stage.View.WritingDown);
        var fed = await FedAsync(utterance);
        utterance.Ends(new Transcript("I led it.", IsFinal: true, 0.75) { Words = [Word("I", 0.3), Word("led", 0.8), Word("it.", fed)] });
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal((TurnState.Answered, AnswerSource.OwnRecognizer, "I led it."), (turn.State, turn.AnswerSource, turn.Words!.Answer));
        Assert.Equal(0.75, turn.Words.Confidence);
        Assert.Equal("Scripted, on this machine", stage.Live.Interview.Engines.Hearing);
        Assert.NotNull(turn.Signals!.Speech);
        Assert.InRange(fed, 3.2, 3.7);
        Assert.Equal(turn.Signals.Speech[0].StartMs, turn.Words.Timed[0].Start.TotalMilliseconds, 80.0);
        Assert.Equal(turn.Words.Timed[0].Start + TimeSpan.FromSeconds(0.5), turn.Words.Timed[1].Start);
    }

    [Fact]
    public async Task Pauses_WithinAnUtterance_AreCutOutOfTheSoundAndKeptInTheTimes()
    {
        await using var stage = Open();
        stage.Begin().Speak(1).Silence(1.2).Speak(1).Silence(3);
        var turn = stage.Turn;
        var utterance = await _recognizer.NextAsync();
        var sound = await utterance.Sound;
        var pause = sound.TakeWhile(frame => frame.Length > 0).Sum(frame => frame.Length) / 16_000.0;

        utterance.Ends(new Transcript("first second", IsFinal: true, 0.75) { Words = [Word("first", 0), Word("second", pause + 0.3)] });
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal(2, sound.Count(frame => frame.Length == 0));
        Assert.InRange(sound.Sum(frame => frame.Length) / 16_000.0, 2.3, 3.2);
        Assert.Equal(turn.Signals!.Speech[1].StartMs, turn.Words!.Timed[1].Start.TotalMilliseconds, 80.0);
    }

    [Fact]
    public async Task Partials_WhileSpeaking_AreShownSettledAndNot()
    {
        await using var stage = Open();
        stage.Begin().Speak(2);
        var utterance = await _recognizer.NextAsync();

        utterance.Says("I led the", settled: "I led");
        await stage.UntilAsync(view => view.HearingNow.Length > 0);

        Assert.Equal(("I led", "the"), (stage.View.Heard, stage.View.HearingNow));
        Assert.Equal(RoomState.Listening, stage.View.State);
    }

    [Fact]
    public async Task UnsureWords_AreMarkedInWhatWasHeard()
    {
        await using var stage = Open();
        stage.Begin().Speak(2);
        var utterance = await _recognizer.NextAsync();

        utterance.Ends(new Transcript("I led Kubernetes", IsFinal: true, 0.6) { Words = [Word("I", 0.3), Word("led", 0.6), Word("Kubernetes", 1, 0.3)] });
        await stage.UntilAsync(view => view.Heard.Length > 0);

        var unsure = Assert.Single(stage.View.Unsure);
        Assert.Equal("Kubernetes", stage.View.Heard.Substring(unsure.Start, unsure.Length));
    }

    [Fact]
    public async Task TwoUtterances_FirstOneLate_AreJoinedInOrder()
    {
        await using var stage = Open();
        stage.Begin().Speak(1).Silence(3).Speak(1).Silence(3);
        var turn = stage.Turn;

        (await _recognizer.NextAsync()).Ends(new Transcript("I led it.", IsFinal: true, 0.5) { Words = [Word("I", 0.3), Word("led", 0.5), Word("it.", 0.7)] });
        (await _recognizer.NextAsync()).Ends(new Transcript("In March.", IsFinal: true, 1) { Words = [Word("In", 0.3), Word("March.", 0.6)] });
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal("I led it. In March.", turn.Words!.Answer);
        Assert.Equal(turn.Words.Timed.OrderBy(word => word.Start), turn.Words.Timed);
        Assert.Equal(turn.Signals!.Speech[1].StartMs, turn.Words.Timed[3].Start.TotalMilliseconds, 80.0);
    }

    [Fact]
    public async Task GiveAnswer_WhileTheLastWordsAreWrittenDown_WaitsForThem()
    {
        await using var stage = Open();
        stage.Begin().Speak(2);
        var turn = stage.Turn;
        var utterance = await _recognizer.NextAsync();
        utterance.Says("I led");
        await stage.UntilAsync(view => view.HearingNow.Length > 0);

        stage.Answer("");
        Assert.True(stage.View.WritingDown);
        stage.Speak(2);
        Assert.InRange(await FedAsync(utterance), 1.9, 2.4);
        utterance.Ends(FullAnswer);
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal(FullAnswer, turn.Words!.Answer);
        Assert.InRange(turn.Signals!.SpeechMs, 1800, 2200);
    }

    [Fact]
    public async Task Pause_MidUtterance_KeepsItsWordsWhenTheyCome()
    {
        await using var stage = Open();
        stage.Begin().Speak(2);
        var turn = stage.Turn;
        var utterance = await _recognizer.NextAsync();
        utterance.Says("I led");
        await stage.UntilAsync(view => view.HearingNow.Length > 0);

        stage.Live.Pause();
        Assert.Equal("I led", turn.Words!.Answer);
        await utterance.Sound;
        utterance.Ends("I led it.");
        await stage.UntilAsync(view => view.Heard == "I led it.");
        stage.Live.Begin();
        stage.HearOut().Speak(1).Silence(3);
        (await _recognizer.NextAsync()).Ends("In March.");
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal("I led it. In March.", turn.Words!.Answer);
    }

    [Fact]
    public async Task End_MidUtterance_KeepsItsWordsWhenTheyCome()
    {
        await using var stage = Open();
        stage.Begin().Speak(2);
        var turn = stage.Turn;
        var utterance = await _recognizer.NextAsync();

        stage.Live.End();
        await utterance.Sound;
        utterance.Ends("I led it.");
        await stage.UntilAsync(view => view.Heard == "I led it.");

        Assert.Equal((TurnState.CutOff, "I led it.", AnswerSource.OwnRecognizer), (turn.State, turn.Words!.Answer, turn.AnswerSource));
        Assert.Equal("I led it.", stage.Journal.Turns[turn.Id].Answer);
    }

    [Fact]
    public async Task Interruption_OfTheInterviewer_IsHeardFromItsFirstWord()
    {
        await using var stage = Open();
        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        stage.Live.Begin();

        stage.Silence(0.6, playback: 0.1f).Speak(0.45, playback: 0.1f).Speak(1).Silence(3);

        Assert.InRange(await FedAsync(await _recognizer.NextAsync()), 1.4, 1.8);
    }

    [Fact]
    public async Task Echo_OfTheInterviewer_NeverReachesTheRecogniser()
    {
        await using var stage = Open(synthesizer: new ToneSynthesizer(4));
        stage.Live.MicrophoneChanged(MicrophoneState.Open);
        stage.Live.Begin();
        stage.Speak(4, playback: 0.2f, amplitude: 0.06);
        stage.Live.PlaybackChanged(new PlaybackReport(stage.Room.Utterance, stage.Room.Played, PlaybackOutcome.Finished));

        stage.Silence(1).Speak(1).Silence(3);

        Assert.InRange(await FedAsync(await _recognizer.NextAsync()), 1.2, 1.7);
        Assert.Equal(1, _recognizer.Begun);
    }

    [Fact]
    public async Task Recogniser_Elsewhere_IsNamedAsTheSourceOfTheWords()
    {
        var remote = new ScriptedRecognizer(HearingMode.RemoteRecognizer);
        await using var stage = Open(new FixedRecognizer(remote, staysLocal: false), HearingMode.RemoteRecognizer);
        stage.Begin().Speak(1).Silence(3);
        var turn = stage.Turn;

        (await remote.NextAsync()).Ends(FullAnswer);
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal(AnswerSource.RemoteRecognizer, turn.AnswerSource);
        Assert.Equal("Scripted, on another machine", stage.Live.Interview.Engines.Hearing);
    }

    [Fact]
    public async Task Recogniser_WhoseNameSaysNothing_IsKnownByItsFamilyAndLanguage()
    {
        var chosen = new ChosenRecognizer
        {
            Chosen = new HearingEngine("My import", StaysLocal: true) { Family = ModelFamily.Whisper, Language = "de" },
            Recognizer = _recognizer,
        };
        await using var stage = Open(chosen);
        stage.Begin().Speak(1).Silence(3);
        var turn = stage.Turn;

        (await _recognizer.NextAsync()).Ends("Drei Jahre in Hamburg.");
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal(HesitationHandling.LeavesOut, turn.Signals!.Words!.Hesitations);
        Assert.False(turn.Signals.Words.English);
    }

    [Fact]
    public async Task StreamingRecognizer_InARunningInterview_HearsEveryWord()
    {
        var engine = new ScriptedTranscriber((samples, _) => Task.FromResult(NumberSpeech.Hear(samples.Span)));
        await using var stage = Open(new FixedRecognizer(new StreamingRecognizer(engine, new StreamingOptions(), new VirtualTime())));
        stage.Begin().Silence(0.6);
        var turn = stage.Turn;

        stage.Sound(NumberSpeech.Say(0, 60), playback: 0).Silence(1).Sound(NumberSpeech.Say(60, 60), playback: 0).Silence(3);
        await stage.UntilAsync(view => view.TurnId != turn.Id);

        Assert.Equal(NumberSpeech.Text(0, 120), turn.Words!.Answer);
        Assert.Equal(0.6, turn.Words.Timed[0].Start.TotalSeconds, 0.05);
        Assert.Equal(0.6 + 30 + 1, turn.Words.Timed[60].Start.TotalSeconds, 0.06);
        Assert.NotNull(turn.Signals!.ArticulationRateWpm);
    }

    private static async Task<double> FedAsync(ScriptedRecognizer.Utterance utterance) => (await utterance.Sound).Sum(frame => frame.Length) / 16_000.0;

    private static TimedWord Word(string text, double at, double confidence = 0.9) =>
        new(text, TimeSpan.FromSeconds(at), TimeSpan.FromSeconds(at + 0.2), confidence);

    private Stage Open(ISpeechRecognizerSource? recognizers = null, HearingMode hearing = HearingMode.OwnRecognizer, ToneSynthesizer? synthesizer = null) =>
        new(settings => settings with { Hearing = hearing }, synthesizer, recognizers: recognizers ?? new FixedRecognizer(_recognizer));
}
