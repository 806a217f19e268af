using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>One interview that a seed decides, played in virtual time to its end and a minute beyond.</summary>
internal sealed class Simulation
{
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(30);

    /// <summary>Beyond the time of trouble; whoever answers whatever is asked is through long before.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(60);
    private static readonly int FrameSamples = (int)AudioFormat.Samples(Frame);
    private static readonly short[] Quiet = new short[FrameSamples];
    private static readonly short[] Voice = TestSound.Tone(0.03, 180, 0.2)[..FrameSamples];
    private static readonly short[] Echo = TestSound.Tone(0.03, 220, 0.03)[..FrameSamples];

    private readonly SimulationSetup _setup;
    private readonly SimulatedJournal _journal = new();
    private readonly SimulatedPage _page;
    private readonly SimulatedInterviewer _interviewer;
    private readonly SimulatedRecognizer _recognizer = new();
    private readonly SimulatedPerson _person;
    private readonly List<string> _events = [];
    private readonly List<DateTime> _deeds = [];
    private readonly DateTimeOffset _begunAt;
    private readonly List<(DateTimeOffset At, Action Do)> _later = [];
    private IDisposable? _attachment;
    private uint _sequence;
    private long _sample;
    private bool _wordsOnTheWay;

    private Simulation(SimulationSetup setup, Func<IInterviewer, IInterviewer>? change)
    {
        _setup = setup;
        _begunAt = Time.GetUtcNow();
        _page = new SimulatedPage(Time, setup, Trace);
        var scripted = new ScriptedInterviewer(SimulationSetup.Packs, new InterviewOptions());
        _interviewer = new SimulatedInterviewer(change?.Invoke(scripted) ?? scripted, setup, Time);
        Live = new LiveInterview(
            new Interview { Settings = setup.Settings, CreatedAt = Time.GetUtcNow().UtcDateTime },
            new LiveInterviewParts(
                _interviewer, SimulationSetup.Personas, _journal, new LoudnessDetectors(), new FixedVoice(setup.HasVoice ? new SimulatedVoice(setup.VoiceDiesAfter) : null),
                new FixedRecognizer(_recognizer), new InterviewOptions(), new TurnTakingOptions(), Time, NullLoggerFactory.Instance));
        _person = new SimulatedPerson(this, setup);
    }

    public VirtualTime Time { get; } = new();

    public LiveInterview Live { get; }

    public bool IsHere => _attachment is not null;

    /// <param name="seed">Decides everything.</param>
    /// <param name="change">Puts something else in the scripted interviewer's place.</param>
    /// <param name="setup">Changes what the seed decided.</param>
    public static async Task<SimulationRecord> RunAsync(int seed, Func<IInterviewer, IInterviewer>? change = null, Func<SimulationSetup, SimulationSetup>? setup = null)
    {
        var chosen = SimulationSetup.Of(seed);
        var simulation = new Simulation(setup?.Invoke(chosen) ?? chosen, change);
        var record = simulation.Play();
        await simulation.Live.DisposeAsync();
        return record;
    }

    /// <summary>Something happens that may change the interview's course.</summary>
    public void Note(string what)
    {
        _deeds.Add(Time.GetUtcNow().UtcDateTime);
        Trace(what);
    }

    private void Trace(string what)
    {
        _events.Add($"{(Time.GetUtcNow() - _begunAt).TotalSeconds,8:0.00} s  {Live.View.State,-12} {what}");
    }

    public void Arrive()
    {
        _attachment ??= Live.Attach(_page);
        Live.MicrophoneChanged(MicrophoneState.Open);
    }

    public void Leave()
    {
        _attachment?.Dispose();
        _attachment = null;
        _page.Leave();
    }

    /// <summary>Something that happens in so many seconds, wherever the interview is then.</summary>
    public void In(double seconds, Action action) => _later.Add((Time.GetUtcNow() + TimeSpan.FromSeconds(seconds), action));

    private SimulationRecord Play()
    {
        Arrive();
        var life = _person.Live().GetEnumerator();
        var until = _begunAt;
        var aloud = false;
        DateTimeOffset? endedAt = null;
        while (Time.GetUtcNow() < (endedAt + Afterwards ?? _begunAt + Bound + _person.Asleep))
        {
            if (Time.GetUtcNow() >= until)
            {
                life.MoveNext();
                aloud = life.Current.Aloud;
                until = Time.GetUtcNow() + TimeSpan.FromSeconds(life.Current.Seconds);
            }

            _interviewer.IsWell = _person.IsWell;
            Tick(aloud);
            if (endedAt is null && _journal.AtEnd is not null)
            {
                endedAt = Time.GetUtcNow();
                Note("over");
            }
        }

        Live.End(); // Of one that is not over: nothing may run on.
        return Record(endedAt is not null);
    }

    private void Tick(bool aloud)
    {
        // Nobody makes trouble any more, so that nobody has to listen so closely.
        var step = _person.IsWell || _journal.AtEnd is not null ? Frame * 10 : Frame;
        foreach (var report in _page.Advance(step))
        {
            Live.PlaybackChanged(report);
        }

        if (aloud)
        {
            _deeds.Add(Time.GetUtcNow().UtcDateTime);
        }

        if (IsHere && step == Frame && _person.HasMicrophone)
        {
            var echo = _page.IsPlaying && _setup.Loudspeaker;
            Live.Take(new MicrophoneFrame(_sequence++, _sample, aloud ? Voice : echo ? Echo : Quiet, _page.IsPlaying ? 0.1f : 0, Time.GetUtcNow().ToUnixTimeMilliseconds()));
            _sample += FrameSamples;
        }

        Time.Advance(step);
        foreach (var (_, action) in _later.Where(later => later.At <= Time.GetUtcNow()).ToList())
        {
            action();
        }

        _later.RemoveAll(later => later.At <= Time.GetUtcNow());
        if (!_wordsOnTheWay && Live.UtterancesAwaited > 0)
        {
            _wordsOnTheWay = true;
            var (delay, transcript) = _person.WhatIsHeard();
            In(delay, () =>
            {
                _wordsOnTheWay = false;
                if (Live.UtterancesAwaited > 0)
                {
                    Note($"recogniser: {transcript?.Text ?? "breaks"}");
                    _recognizer.Tell(transcript, () => Live.UtterancesAwaited);
                }
            });
        }
    }

    private SimulationRecord Record(bool isConcluded) => new()
    {
        Setup = _setup,
        IsConcluded = isConcluded,
        AtEnd = _journal.AtEnd,
        Later = InterviewSnapshot.Of(Live.Interview),
        OpenedAt = _journal.OpenedAt,
        FollowUpsAllowed = _interviewer.FollowUpsAllowed,
        GivenAnswers = _interviewer.Answered,
        Utterances = _page.Utterances,
        StatesAfterEnd = _page.StatesAfterEnd,
        Events = _events,
        Deeds = _deeds,
    };
}
