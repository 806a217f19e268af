using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>A page with a loudspeaker that plays in virtual time, and reports as the real one does: five times a second, when it is held, and at the end.</summary>
internal sealed class SimulatedPage(TimeProvider time, SimulationSetup setup, Action<string> trace) : IRoom
{
    /// <summary>As fast as the browser's voice is reckoned to be.</summary>
    private const double WordsPerSecond = 3.5;

    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly Queue<PlaybackReport> _reports = [];
    private PlayedUtterance? _current;
    private TimeSpan _sinceReport;

    /// <summary>In order.</summary>
    public List<PlayedUtterance> Utterances { get; } = [];

    /// <summary>What the page was shown since the interview was over.</summary>
    public List<RoomState> StatesAfterEnd { get; } = [];

    public bool IsPlaying => _current is { IsOver: false, IsHeld: false };

    /// <summary>Plays on, and gives the reports that are due.</summary>
    public List<PlaybackReport> Advance(TimeSpan by)
    {
        lock (_gate)
        {
            if (_current is { IsOver: false, IsHeld: false } utterance)
            {
                utterance.Play(by);
                _sinceReport += by;
                if (utterance is { IsComplete: true } && utterance.Played >= utterance.Length)
                {
                    utterance.IsOver = true;
                    Report(utterance, PlaybackOutcome.Finished);
                }
                else if (_sinceReport >= ReportEvery)
                {
                    Report(utterance, PlaybackOutcome.Playing);
                }
            }

            List<PlaybackReport> due = [.. _reports];
            _reports.Clear();
            return due;
        }
    }

    public void Show(RoomView view)
    {
        lock (_gate)
        {
            if (view.State == RoomState.Concluded || StatesAfterEnd.Count > 0)
            {
                StatesAfterEnd.Add(view.State);
            }
        }
    }

    public void Show(HudReading reading)
    {
    }

    public void BeginUtterance(int utterance, int sampleRateHz) => Begin(new PlayedUtterance(utterance, Now));

    public void Play(int utterance, PcmChunk chunk) => With(utterance, current => current.Add(chunk));

    public void EndUtterance(int utterance) => With(utterance, current => current.IsComplete = true);

    public void SpeakWithBrowser(int utterance, string text, SpeechVoice voice)
    {
        if (setup.BrowserSpeaks)
        {
            var spoken = new PlayedUtterance(utterance, Now, WordsPerSecond);
            spoken.Speak(text);
            Begin(spoken);
        }
        else
        {
            lock (_gate)
            {
                Utterances.Add(new PlayedUtterance(utterance, Now) { IsOver = true });
                _reports.Enqueue(new PlaybackReport(utterance, TimeSpan.Zero, PlaybackOutcome.NotSpoken));
            }
        }
    }

    public void PauseUtterance(int utterance) => Hold(utterance, held: true);

    public void ResumeUtterance(int utterance) => Hold(utterance, held: false);

    public void StopUtterance(int utterance) => With(utterance, current =>
    {
        if (!current.IsOver)
        {
            Report(current, PlaybackOutcome.Playing);
            current.IsOver = true;
            current.CutAt = Now;
            trace($"voice is stopped after {current.Played.TotalSeconds:0.00} s");
        }
    });

    public void Displaced()
    {
    }

    /// <summary>The page is gone: what it would have reported is, too.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _reports.Clear();
            _current = null;
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private void Begin(PlayedUtterance utterance)
    {
        lock (_gate)
        {
            if (_current is { } before)
            {
                before.IsOver = true;
            }

            (_current, _sinceReport) = (utterance, TimeSpan.Zero);
            trace($"voice begins utterance {utterance.Number}");
            Utterances.Add(utterance);
        }
    }

    private void Hold(int utterance, bool held) => With(utterance, current =>
    {
        current.IsHeld = held;
        trace($"voice {(held ? "is held" : "goes on")} after {current.Played.TotalSeconds:0.00} s");
        Report(current, PlaybackOutcome.Playing);
    });

    private void Report(PlayedUtterance utterance, PlaybackOutcome outcome)
    {
        _sinceReport = TimeSpan.Zero;
        if (setup.PageReports)
        {
            _reports.Enqueue(new PlaybackReport(utterance.Number, utterance.Played, outcome));
        }
    }

    private void With(int utterance, Action<PlayedUtterance> action)
    {
        lock (_gate)
        {
            if (_current is { IsOver: false } current && current.Number == utterance)
            {
                action(current);
            }
        }
    }
}
