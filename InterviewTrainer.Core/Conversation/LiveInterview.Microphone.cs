using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Conversation;

/// <content>What comes from the microphone, and what is noticed when nothing comes.</content>
public sealed partial class LiveInterview
{
    private static readonly TimeSpan FramesMissing = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SaveElapsedEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan HudInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes a frame off the queue. Called by the pump; by tests, to stay on their own clock.</summary>
    internal void Take(MicrophoneFrame frame)
    {
        lock (_gate)
        {
            NoticeSleep();
            _lastFrame = _parts.Time.GetTimestamp();
            if (_microphone == MicrophoneState.Stalled)
            {
                _microphone = MicrophoneState.Open;
            }

            switch (_state)
            {
                case RoomState.Asking:
                    OnInterruption(_listener.HearDuringQuestion(frame, PlaybackLevel(frame)));
                    break;
                case RoomState.Waiting or RoomState.Paused:
                    HearAtTheDoor(frame);
                    break;
                case RoomState.Thinking:
                    _listener.HearAside(frame);
                    break;
                case RoomState.Listening when _handingIn:
                    _listener.HearAside(frame);
                    break;
                case RoomState.ThinkingTime or RoomState.Listening:
                    HearAnswer(frame);
                    break;
            }

            Frames.Add(frame.Sequence, _parts.Time.GetUtcNow().Subtract(DateTimeOffset.UnixEpoch).TotalMilliseconds - frame.SentAt);
            PublishIfChanged();
        }
    }

    private void HearAnswer(MicrophoneFrame frame)
    {
        var ended = _listener.HearAnswer(frame, Patience);
        if (_listener.IsSpeaking)
        {
            _lastActivity = _silentSince = _lastFrame;
            _offerGoOn = false;
            if (_state == RoomState.Listening || _listener.HasSpeech)
            {
                StartListening();
            }
        }

        if (ended && _state == RoomState.Listening)
        {
            _timer.EndOfTurn(_listener.Silence);
            OnUtteranceEnded();
        }

        if (_state == RoomState.Listening && !_handingIn)
        {
            TakePartWhileListening();
        }

        if (_interview.Settings.Mode == InterviewMode.Study && _parts.Time.GetElapsedTime(_lastHud) >= HudInterval)
        {
            _lastHud = _lastFrame;
            _room?.Show(Reading(_listener.IsSpeaking, _listener.Snapshot()));
        }
    }

    private static HudReading Reading(bool speaking, AnswerSignals signals) => new(
        speaking, signals.SpeechMs, signals.ResponseLatencyMs, signals.PauseCount ?? 0, signals.LongestPauseMs,
        signals.SpeakingShare, signals.LoudnessDbfs, signals.PitchRangeSemitones, signals.EnergyRangeDb);

    private async Task PumpAsync()
    {
        await foreach (var frame in _frames.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                Take(frame);
            }
            catch (Exception exception)
            {
                // One bad frame must not end the stream; the interview goes on by keyboard in any case.
                LogFrameFailed(exception);
            }
        }
    }

    private void OnBeat() => ActOnTimer(() =>
    {
        if (!_clock.IsRunning)
        {
            return;
        }

        NoteBeat();
        WatchSilence();
        HoldNoLongerThanHeard();

        if (_microphone == MicrophoneState.Open && _parts.Time.GetElapsedTime(_lastFrame) > FramesMissing)
        {
            _microphone = MicrophoneState.Stalled;
        }

        if (TimeIsUp && _state == RoomState.Listening && _notice.Length == 0)
        {
            _notice = "The time you chose is over. Finish this answer; no further question follows.";
        }

        if (_parts.Time.GetElapsedTime(_lastSaved) >= SaveElapsedEvery)
        {
            SaveInterview();
        }

        if (_state is RoomState.Listening && _parts.Time.GetElapsedTime(_lastActivity) >= TimeSpan.FromMinutes(_parts.Interview.IdlePauseMinutes))
        {
            PauseCore("Nothing was heard or typed for a while, so the interview is paused. Go on whenever you like.");
        }
    });

    private static string MicrophoneNotice(MicrophoneState state) => state switch
    {
        MicrophoneState.Denied => "The browser does not let this page use the microphone. You can type your answers, or allow it in the address bar and press Go on.",
        MicrophoneState.Absent => "No microphone was found. You can type your answers.",
        MicrophoneState.Unplugged => "The microphone was unplugged. What you said so far is kept; plug it in again, or type.",
        MicrophoneState.Muted => "Only silence arrives: the microphone seems to be muted by the system.",
        MicrophoneState.Stalled => "No sound arrives from the microphone any more. What you said so far is kept; you can type, or reload the page.",
        _ => "",
    };
}
