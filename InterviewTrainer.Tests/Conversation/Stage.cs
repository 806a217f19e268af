using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>An interview in virtual time: the test is the person, the microphone and the page.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int FrameSamples = AudioFormat.SampleRateHz * 30 / 1000;

    private readonly IVoiceActivityDetectorFactory _detectors;
    private readonly IEndOfTurnModelSource? _endOfTurn;
    private uint _sequence;
    private long _sample;

    public Stage(Func<InterviewSettings, InterviewSettings>? change = null, ISpeechSynthesizer? synthesizer = null, bool hasVoice = true, ISpeechRecognizerSource? recognizers = null, Func<IInterviewer, IInterviewer>? interviewer = null,
        IVoiceActivityDetectorFactory? detectors = null, IEndOfTurnModelSource? endOfTurn = null)
    {
        _detectors = detectors ?? new LoudnessDetectors();
        _endOfTurn = endOfTurn;
        Recognizers = recognizers ?? new FixedRecognizer();
        Settings = new InterviewSettings { PackIds = ["software-behavioural"], PersonaId = "neutral", QuestionCount = 3, Seed = 1 };
        Settings = change?.Invoke(Settings) ?? Settings;
        Packs = PackLibrary.Read(ProjectFiles.Packs);
        Settings = Settings with
        {
            QuestionKeys = QuestionSelector.Plan([Packs.Find("software-behavioural")!], Settings.QuestionCount, CandidateLevel.Mid, new Dictionary<string, int>(), 1),
        };
        Interviewer = new ScriptedInterviewer(Packs, new InterviewOptions());
        Interviewer = interviewer?.Invoke(Interviewer) ?? Interviewer;
        Voice = new ToneSynthesizer();
        Live = Open(new Interview { Settings = Settings, CreatedAt = Time.GetUtcNow().UtcDateTime }, synthesizer ?? (hasVoice ? Voice : null));
        Attachment = Live.Attach(Room);
    }

    public ISpeechRecognizerSource Recognizers { get; }

    public VirtualTime Time { get; } = new();

    public MemoryJournal Journal { get; } = new();

    public ScriptedRoom Room { get; } = new();

    public ToneSynthesizer Voice { get; }

    public PackLibrary Packs { get; }

    public PersonaLibrary Personas { get; } = PersonaLibrary.Read(ProjectFiles.Personas);

    public InterviewSettings Settings { get; }

    public IInterviewer Interviewer { get; }

    public LiveInterview Live { get; }

    public IDisposable Attachment { get; }

    public RoomView View => Live.View;

    public Turn Turn => Live.Interview.CurrentTurn!;

    public LiveInterview Open(Interview interview, ISpeechSynthesizer? synthesizer)
    {
        var parts = new LiveInterviewParts(
            Interviewer, Personas, Journal, _detectors, new FixedVoice(synthesizer), Recognizers,
            new InterviewOptions(), new TurnTakingOptions(), Time, NullLoggerFactory.Instance);
        return new LiveInterview(interview, parts with { EndOfTurn = _endOfTurn });
    }

    /// <summary>Begins and hears the question out.</summary>
    public Stage Begin()
    {
        Live.MicrophoneChanged(MicrophoneState.Open);
        Live.Begin();
        return HearOut();
    }

    /// <summary>The question is played to its end.</summary>
    public Stage HearOut()
    {
        Silence(2.2, playback: 0.2f);
        Live.PlaybackChanged(new PlaybackReport(Room.Utterance, Room.Played, PlaybackOutcome.Finished));
        return this;
    }

    public Stage Speak(double seconds, float playback = 0, double amplitude = 0.2) => Sound(TestSound.Tone(seconds, 180, amplitude), playback);

    public Stage Silence(double seconds, float playback = 0) => Sound(TestSound.Silence(seconds), playback);

    /// <summary>Sound from the microphone, in real frames, while the clock moves on.</summary>
    public Stage Sound(short[] samples, float playback)
    {
        for (var at = 0; at + FrameSamples <= samples.Length; at += FrameSamples)
        {
            Live.Take(new MicrophoneFrame(_sequence++, _sample, samples.AsMemory(at, FrameSamples), playback, Time.GetUtcNow().ToUnixTimeMilliseconds()));
            _sample += FrameSamples;
            Time.Advance(TimeSpan.FromMilliseconds(30));
        }

        return this;
    }

    /// <summary>The microphone's stream has a hole.</summary>
    public Stage Lose(double seconds)
    {
        var frames = (uint)(seconds / 0.03);
        _sequence += frames;
        _sample += frames * FrameSamples;
        return Wait(seconds);
    }

    public Stage Hears(string text, bool isFinal = true, double? confidence = 0.9)
    {
        Live.Hear(new Transcript(text, isFinal, confidence));
        return this;
    }

    public Stage Answer(string words)
    {
        Live.GiveAnswer(Turn.Id, words);
        return this;
    }

    public Stage Wait(double seconds)
    {
        Time.Advance(TimeSpan.FromSeconds(seconds));
        return this;
    }

    /// <summary>Waits for what another thread makes the page show.</summary>
    public async Task UntilAsync(Func<RoomView, bool> shows)
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(RoomView view)
        {
            if (shows(view))
            {
                shown.TrySetResult();
            }
        }

        Room.Shown += Look;
        Look(View);
        await shown.Task.WaitAsync(TimeSpan.FromSeconds(8), Xunit.TestContext.Current.CancellationToken);
        Room.Shown -= Look;
    }

    public ValueTask DisposeAsync() => Live.DisposeAsync();
}
