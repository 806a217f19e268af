using System.Text.Json;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.Conversation.Simulation;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.Scenarios;

/// <summary>Plays a <see cref="Scenario"/> in virtual time.</summary>
internal sealed class ScenarioStage : IAsyncDisposable
{
    private const int EchoWords = 12;

    private readonly Stage _stage;
    private readonly ToneSynthesizer _voice;
    private readonly SimulatedRecognizer _recognizer = new();
    private SlowInterviewer? _slow;
    private IDisposable _attachment;

    public ScenarioStage(Scenario scenario)
    {
        _voice = new ToneSynthesizer(scenario.PieceSeconds);
        _stage = new Stage(
            settings => settings with
            {
                PersonaId = scenario.Persona,
                Mode = Enum.Parse<InterviewMode>(scenario.Mode, ignoreCase: true),
                Difficulty = Enum.Parse<InterviewDifficulty>(scenario.Difficulty),
                Hearing = scenario.Recognizer ? HearingMode.OwnRecognizer : scenario.Hears ? HearingMode.BrowserOnDevice : HearingMode.None,
            },
            _voice,
            recognizers: new FixedRecognizer(_recognizer),
            interviewer: scripted => scenario.Slow ? _slow = new SlowInterviewer(scripted) : scripted);
        _attachment = _stage.Attachment;
    }

    private LiveInterview Live => _stage.Live;

    public void Play(JsonElement step)
    {
        foreach (var verb in step.EnumerateObject())
        {
            Do(verb.Name, verb.Value);
        }
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private void Do(string verb, JsonElement value)
    {
        switch (verb)
        {
            case "begin":
                _stage.Begin();
                break;
            case "open": // The interviewer begins to speak, and is not heard out.
                Live.MicrophoneChanged(MicrophoneState.Open);
                Live.Begin();
                break;
            case "hearOut":
                _stage.HearOut();
                break;
            case "played": // The page reports that so much of what is said was heard.
                Live.PlaybackChanged(new PlaybackReport(_stage.Room.Utterance, TimeSpan.FromSeconds(value.GetDouble()), PlaybackOutcome.Playing));
                break;
            case "speak":
                _stage.Speak(value.GetDouble());
                break;
            case "speakOver":
                _stage.Speak(value.GetDouble(), playback: 0.1f);
                break;
            case "echo": // The loudspeaker, as the microphone hears it.
                _stage.Speak(value.GetDouble(), playback: 0.2f, amplitude: 0.06);
                break;
            case "silence":
                _stage.Silence(value.GetDouble());
                break;
            case "quietOver":
                _stage.Silence(value.GetDouble(), playback: 0.1f);
                break;
            case "hears":
                _stage.Hears(Text(value));
                break;
            case "partial":
                _stage.Hears(Text(value), isFinal: false);
                break;
            case "writes": // What the server's recogniser made of the oldest utterance.
                _recognizer.Tell(new Transcript(Text(value), IsFinal: true, 0.9), () => Live.UtterancesAwaited);
                break;
            case "types":
                Live.KeepDraft(_stage.Turn.Id, value.GetString()!);
                break;
            case "answers":
                _stage.Answer(value.GetString()!);
                break;
            case "press":
                Press(value.GetString()!);
                break;
            case "wait":
                _stage.Wait(value.GetDouble());
                break;
            case "sleep": // The computer: no timer runs, and the clock jumps.
                _stage.Time.Jump(TimeSpan.FromSeconds(value.GetDouble()));
                break;
            case "drowse": // Asleep likewise, and nothing has gone off yet.
                _stage.Time.Drowse(TimeSpan.FromSeconds(value.GetDouble()));
                break;
            case "decide":
                _slow!.Asked[^1].Make();
                break;
            case "voice":
                _voice.Broken = value.GetString() == "broken";
                break;
            case "microphone":
                Live.MicrophoneChanged(Enum.Parse<MicrophoneState>(value.GetString()!));
                break;
            case "page":
                Page(value.GetString()!);
                break;
            case "expect":
                ScenarioExpectations.Check(value, _stage, _voice);
                break;
            default:
                throw new InvalidDataException($"'{verb}' is no step of a scenario.");
        }
    }

    /// <summary>A text, or, as <c>{"of": "question"}</c>, the beginning of what the interviewer said last.</summary>
    private string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Join(' ', _stage.View.Question.Split(' ').Take(EchoWords));

    private void Page(string what)
    {
        if (what == "lost")
        {
            _attachment.Dispose();
        }
        else
        {
            _attachment = Live.Attach(_stage.Room);
            Live.MicrophoneChanged(MicrophoneState.Open);
        }
    }

    private void Press(string button)
    {
        var actions = new Dictionary<string, Action>
        {
            ["skip"] = Live.Skip,
            ["repeat"] = Live.Repeat,
            ["pause"] = Live.Pause,
            ["end"] = Live.End,
            ["go on"] = Live.Begin,
            ["esc"] = Live.StopVoice,
            ["I need a moment"] = Live.TakeTime,
            ["ease off"] = Live.EaseOff,
            ["that's my answer"] = () => Live.GiveAnswer(_stage.Turn.Id, ""),
            ["go on without words"] = () => Live.GoOnWithoutWords(_stage.Turn.Id),
        };
        Assert.True(actions.ContainsKey(button), $"There is no button '{button}'.");
        actions[button]();
    }
}
