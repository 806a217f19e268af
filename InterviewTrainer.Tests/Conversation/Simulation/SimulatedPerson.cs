using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>For so long the person is silent, or makes a sound.</summary>
internal readonly record struct Moment(double Seconds, bool Aloud = false);

/// <summary>Somebody who does whatever comes into their mind, as the seed decides; after a while they only answer what is asked.</summary>
/// <param name="simulation">The interview.</param>
/// <param name="setup">What the seed decided.</param>
internal sealed partial class SimulatedPerson(Simulation simulation, SimulationSetup setup)
{
    private readonly Random _random = new(setup.Seed + 1_000_003);
    private readonly DateTimeOffset _begunAt = simulation.Time.GetUtcNow();
    private readonly Queue<string> _said = new();

    /// <summary>They make no trouble any more, and nothing else does.</summary>
    public bool IsWell { get; private set; }

    /// <summary>How long the computer slept in all.</summary>
    public TimeSpan Asleep { get; private set; }

    /// <summary>Sound comes from it.</summary>
    public bool HasMicrophone { get; private set; } = true;

    private LiveInterview Room => simulation.Live;

    private RoomState State => Room.View.State;

    private Guid TurnId => Room.View.TurnId;

    private bool IsHeardByBrowser => Room.View.Hearing is HearingMode.BrowserOnDevice or HearingMode.BrowserCloud;

    /// <summary>Moment by moment, for ever.</summary>
    public IEnumerable<Moment> Live()
    {
        yield return new Moment(Between(0.1, 2));
        while (State != RoomState.Concluded)
        {
            if (!IsWell && simulation.Time.GetUtcNow() - _begunAt - Asleep > setup.Trouble)
            {
                simulation.Note("no more trouble");
                IsWell = true;
                simulation.Arrive();
                Room.MicrophoneChanged(MicrophoneState.Denied);
            }

            foreach (var moment in IsWell ? Plainly() : Wildly())
            {
                yield return moment;
            }
        }

        foreach (var moment in AfterTheEnd())
        {
            yield return moment;
        }

        while (true)
        {
            yield return new Moment(5);
        }
    }

    /// <summary>What a recogniser makes of the oldest utterance, and when; null: it breaks.</summary>
    public (double Delay, Transcript? Heard) WhatIsHeard()
    {
        var text = _said.Count > 0 ? _said.Dequeue() : _random.Next(3) == 0 ? Pick(Sayings.Aloud) : "";
        var delay = IsWell ? 0.1 : _random.Next(10) switch { < 7 => Between(0.05, 1), < 9 => Between(1, 5), _ => Between(5, 20) };
        return (delay, _random.Next(25) switch
        {
            0 => null,
            1 => new Transcript("", IsFinal: true, null),
            2 => new Transcript(text, IsFinal: true, null) { Trouble = "It has no memory left." },
            3 => new Transcript(Said(12), IsFinal: true, 0.4),
            _ => new Transcript(text, IsFinal: true, 0.9),
        });
    }

    private double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    private string Pick(string[] sayings) => sayings[_random.Next(sayings.Length)];

    private string Answer() => _random.Next(12) switch { 0 => Sayings.Long(_random, 30), 1 => Sayings.Long(_random, 4), _ => Pick(Sayings.Answers) };

    /// <summary>The interviewer's own words.</summary>
    private string Said(int words) => string.Join(' ', Room.View.Question.Split(' ').Take(words));

    /// <summary>Whoever answers whatever is asked.</summary>
    private IEnumerable<Moment> Plainly()
    {
        switch (State)
        {
            case RoomState.Waiting or RoomState.Paused:
                simulation.Note("goes on");
                Room.Begin();
                break;
            case RoomState.ThinkingTime:
                Room.ReadyToAnswer();
                break;
            case RoomState.Listening:
                simulation.Note("answers");
                Room.GiveAnswer(TurnId, Pick(Sayings.Answers));
                break;
            default:
                break;
        }

        yield return new Moment(0.3);
    }

    private IEnumerable<Moment> Wildly() => State switch
    {
        RoomState.Waiting or RoomState.Paused => Resume(),
        RoomState.Asking => DuringQuestion(),
        RoomState.Listening => InTurn(),
        _ => _random.Next(12) == 0 ? Press() : _random.Next(12) == 0 ? Says(Pick(Sayings.Answers)) : [new Moment(Between(0.1, 1.5))],
    };

    private IEnumerable<Moment> Resume()
    {
        yield return new Moment(Between(0.1, 3));
        if (_random.Next(6) == 0)
        {
            foreach (var moment in Press())
            {
                yield return moment;
            }
        }

        simulation.Note("goes on");
        simulation.Arrive();
        Room.Begin();
        yield return new Moment(0.1);
    }

    private IEnumerable<Moment> DuringQuestion()
    {
        var roll = _random.Next(100);
        if (roll >= 45 && roll < 90)
        {
            yield return new Moment(Between(0.1, 2.5));
        }

        if (State == RoomState.Asking)
        {
            var does = roll switch
            {
                < 45 => HearOut(),
                < 53 => Sound("coughs", 0.15),
                < 60 => Sound("says mhm", 0.4),
                < 75 => Says(_random.Next(2) == 0 ? Answer() : Pick(Sayings.Requests)),
                < 80 => Sound("makes a noise", Between(0.7, 2)),
                < 90 => Press(),
                _ => [new Moment(1)],
            };
            foreach (var moment in does)
            {
                yield return moment;
            }
        }
    }

    private IEnumerable<Moment> HearOut()
    {
        for (var waited = 0; State == RoomState.Asking && waited < 40; waited++)
        {
            yield return new Moment(0.3);
        }
    }

    private IEnumerable<Moment> InTurn()
    {
        var does = _random.Next(100) switch
        {
            < 32 => Says(Answer()),
            < 40 => Says(Answer()).Append(new Moment(Between(0.4, 2))).Concat(Says(Answer())),
            < 50 => Types(),
            < 61 => Says(Pick(Sayings.Requests)),
            < 65 => Says(Pick(Sayings.Aloud)),
            < 68 => Says(Pick(Sayings.Foreign)),
            < 71 => Says(Said(12)),
            < 76 => Sound("makes a noise", Between(0.1, 1.5)),
            < 82 => [new Moment(_random.Next(20) == 0 ? 200 : Between(3, 20))],
            _ => Press(),
        };
        foreach (var moment in does)
        {
            yield return moment;
        }

        if (State == RoomState.Listening && _random.Next(4) == 0)
        {
            simulation.Note("that's my answer");
            Room.GiveAnswer(TurnId, "");
        }

        for (var waited = 0; State == RoomState.Listening && waited < 12; waited++)
        {
            yield return new Moment(0.3);
        }

        if (State == RoomState.Listening && Room.View.Hearing == HearingMode.None && _random.Next(2) == 0)
        {
            simulation.Note("goes on without words");
            Room.GoOnWithoutWords(TurnId);
        }
    }

    private IEnumerable<Moment> Sound(string what, double seconds)
    {
        simulation.Note(what);
        yield return new Moment(seconds, Aloud: true);
        yield return new Moment(Between(0.1, 1));
    }

    private IEnumerable<Moment> Says(string text)
    {
        simulation.Note($"says: {(text.Length > 80 ? text[..80] + "…" : text)}");
        _said.Enqueue(text);
        yield return new Moment(Between(0.3, 1.2), Aloud: true);
        if (IsHeardByBrowser)
        {
            Room.Hear(new Transcript(text[..(text.Length / 2)], IsFinal: false, null));
        }

        yield return new Moment(Between(0.2, 1.2), Aloud: true);
        if (IsHeardByBrowser)
        {
            var (delay, heard) = WhatIsHeard();
            simulation.In(delay, () => Room.Hear(heard ?? new Transcript("", IsFinal: true, null)));
        }

        yield return new Moment(Between(0.1, 0.5));
    }

    private IEnumerable<Moment> Types()
    {
        var (turn, text) = (TurnId, Answer());
        simulation.Note("types");
        Room.KeepDraft(turn, text[..(text.Length / 2)]);
        yield return new Moment(Between(0.1, 3));
        simulation.Note("gives what was typed");
        Room.GiveAnswer(turn, text);
        if (_random.Next(5) == 0)
        {
            Room.GiveAnswer(turn, text);
        }
    }
}
