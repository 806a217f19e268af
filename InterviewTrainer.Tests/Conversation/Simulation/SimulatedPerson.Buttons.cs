using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <content>What they press, and what else becomes of their page.</content>
internal sealed partial class SimulatedPerson
{
    private static readonly string[] Buttons =
    [
        "skip", "repeat", "pause", "ease off", "switch persona", "I need a moment", "esc", "that's my answer", "go on without words", "ready", "skip twice", "go on",
        "leave the page for 30 s", "another tab", "microphone", "hearing", "sleep", "end", "end twice",
    ];

    private static readonly string[] PersonaIds = ["supportive", "neutral", "cold", "nobody"];

    private IEnumerable<Moment> Press()
    {
        var button = Pick(Buttons);
        if (button.StartsWith("end", StringComparison.Ordinal) && _random.Next(3) > 0)
        {
            button = "repeat";
        }

        simulation.Note($"presses {button}");
        switch (button)
        {
            case "leave the page for 30 s":
                simulation.Leave();
                yield return new Moment(30);
                simulation.Arrive();
                break;
            case "microphone":
                HasMicrophone = false;
                Room.MicrophoneChanged((MicrophoneState)_random.Next(2, 7));
                yield return new Moment(Between(1, 6));
                HasMicrophone = true;
                Room.MicrophoneChanged(MicrophoneState.Open);
                break;
            case "sleep":
                Asleep += TimeSpan.FromHours(1);
                simulation.Time.Jump(TimeSpan.FromHours(1));
                simulation.Note("wakes the computer");
                break;
            default:
                Do(button);
                break;
        }

        yield return new Moment(Between(0.03, 0.8));
    }

    private void Do(string button)
    {
        switch (button)
        {
            case "skip":
                Room.Skip();
                break;
            case "skip twice":
                Room.Skip();
                Room.Skip();
                break;
            case "repeat":
                Room.Repeat();
                break;
            case "pause":
                Room.Pause();
                break;
            case "ease off":
                Room.EaseOff();
                break;
            case "switch persona":
                Room.SwitchPersona(Pick(PersonaIds));
                break;
            case "I need a moment":
                Room.TakeTime();
                break;
            case "esc":
                Room.StopVoice();
                break;
            case "that's my answer":
                Room.GiveAnswer(TurnId, "");
                break;
            case "go on without words":
                Room.GoOnWithoutWords(TurnId);
                break;
            case "ready":
                Room.ReadyToAnswer();
                break;
            case "go on":
                Room.Begin();
                break;
            case "another tab":
                simulation.Leave();
                simulation.Arrive();
                break;
            case "hearing":
                Room.HearingChanged((HearingMode)_random.Next(4));
                break;
            case "end":
                Room.End();
                break;
            default:
                Room.End();
                Room.End();
                break;
        }
    }

    /// <summary>Whatever they do now, nothing comes of it.</summary>
    private IEnumerable<Moment> AfterTheEnd()
    {
        simulation.Arrive();
        var turn = Room.Interview.Turns is [.., var last] ? last.Id : Guid.NewGuid();
        string[] buttons = [.. Buttons.Where(button => button is not "leave the page for 30 s" and not "sleep" and not "microphone" && (button != "esc" || _random.Next(5) == 0))];
        _random.Shuffle(buttons);
        foreach (var button in buttons)
        {
            yield return new Moment(Between(0, 2));
            simulation.Note($"presses {button}");
            Do(button);
            Room.Hear(new Transcript(Pick(Sayings.Answers), IsFinal: true, 0.9));
            Room.KeepDraft(turn, "Afterthought.");
            Room.GiveAnswer(turn, "I forgot to say this.");
        }
    }
}
