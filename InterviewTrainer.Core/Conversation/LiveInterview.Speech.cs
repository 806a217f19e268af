using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Conversation;

/// <content>How the interviewer is heard: speaks, falls silent, knows when it was played out. Runs under the lock.</content>
public sealed partial class LiveInterview
{
    /// <summary>Reading speed for captions that no voice speaks.</summary>
    private const double CaptionWordsPerSecond = 3.5;

    /// <summary>The browser's own voice reports no level; this is what its echo is reckoned with.</summary>
    private const double AssumedBrowserVoiceLevel = 0.1;

    private static readonly TimeSpan ShortestCaption = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PlaybackGrace = TimeSpan.FromSeconds(5);

    private int _utterance;
    private bool _pageSpeaks;
    private bool _handedOver;
    private CancellationTokenSource? _speaking;
    private PlayedText _played = new();
    private TimeSpan _playedFor;
    private string _said = "";
    private long _saidUntil;

    /// <summary>Shows and speaks; the turn's answer is awaited afterwards.</summary>
    /// <param name="turn">Whose question it is.</param>
    /// <param name="preface">What leads to the question.</param>
    /// <param name="question">The question as it is shown.</param>
    /// <param name="spoken">What is spoken, where that is not preface and question.</param>
    private void Say(Turn turn, string preface, string question, string? spoken = null)
    {
        Silence();
        SuspendAnswer();
        _saysQuestion = false;
        (_preface, _question, _notice, _offerGoOn) = (preface, question, "", false);
        spoken ??= Whole(turn, preface, question);
        _unheard = "";
        if (_answerTurn != turn.Id)
        {
            _thoughtAbout = false;
            _answer.Clear();
        }

        _state = RoomState.Asking;
        _listener.QuestionBegins();
        Speak(spoken);
    }

    /// <summary>Preface and question; whoever cuts this short has not heard the question.</summary>
    private string Whole(Turn turn, string preface, string question)
    {
        _saysQuestion = true;
        turn.HeardUpTo = null;
        return $"{preface} {question}".Trim();
    }

    private void Speak(string text)
    {
        var utterance = ++_utterance;
        var timer = _timer;
        _played = new PlayedText(() => timer.FirstSound());
        (_pageSpeaks, _voiceHeld, _handedOver, _said, _playedFor) = (false, false, false, text, TimeSpan.Zero);
        if (_room is not { } room)
        {
            ExpectPlayback(CaptionTime(text));
            return;
        }

        var speaking = _speaking = CancellationTokenSource.CreateLinkedTokenSource(_lifetime.Token);
        var played = _played;
        _ = Detached.Start(() => SpeakAsync(room, utterance, text, played, speaking.Token));
    }

    private async Task SpeakAsync(IRoom room, int utterance, string text, PlayedText played, CancellationToken cancellationToken)
    {
        try
        {
            var left = await _voice.SpeakAsync(room, utterance, text, _persona.Voice, played, cancellationToken);
            Act(markActivity: false, action: () =>
            {
                if (utterance == _utterance && !cancellationToken.IsCancellationRequested)
                {
                    (_pageSpeaks, _handedOver) = (left is null, true);
                    if (_pageSpeaks)
                    {
                        _timer.FirstSound();
                    }

                    if (!_voiceHeld)
                    {
                        ExpectPlayback((left ?? CaptionTime(text) * 2) + PlaybackGrace);
                    }
                }
            });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped: by the person, or by what is said next.
        }
        catch (Exception exception)
        {
            LogSpeechFailed(exception);
            Act(() => OnPlayback(new PlaybackReport(utterance, TimeSpan.Zero, PlaybackOutcome.NotSpoken)), markActivity: false);
        }
    }

    /// <summary>A page that never reports (its sound is blocked, its tab sleeps) must not hold the interview up.</summary>
    private void ExpectPlayback(TimeSpan within)
    {
        var utterance = _utterance;
        After(within, () => OnPlayback(new PlaybackReport(utterance, TimeSpan.Zero, PlaybackOutcome.Finished)));
    }

    private void OnPlayback(PlaybackReport report)
    {
        if (report.Utterance != _utterance || !(_state == RoomState.Asking || _acknowledging))
        {
            return;
        }

        (_playedFor, _saidUntil) = (report.Played, _parts.Time.GetTimestamp());
        if (report.Played > TimeSpan.Zero)
        {
            NoteTimings();
        }

        if (report.Outcome == PlaybackOutcome.NotSpoken)
        {
            _pageSpeaks = false;
            ExpectPlayback(CaptionTime(_said));
        }
        else if (report.Outcome == PlaybackOutcome.Finished && _acknowledging)
        {
            AfterAcknowledgement();
        }
        else if (report.Outcome == PlaybackOutcome.Finished)
        {
            AfterQuestion();
        }
    }

    private void NoteTimings()
    {
        if (_interview.CurrentTurn is { } turn && _state == RoomState.Asking && _timer.Played(turn))
        {
            Save(turn);
        }
    }

    private static TimeSpan CaptionTime(string text) =>
        TimeSpan.FromSeconds(Math.Max(ShortestCaption.TotalSeconds, text.Split(' ').Length / CaptionWordsPerSecond));

    private double PlaybackLevel(MicrophoneFrame frame) => _pageSpeaks ? Math.Max(frame.PlaybackLevel, AssumedBrowserVoiceLevel) : frame.PlaybackLevel;

    /// <summary>Nothing is said any more, and nothing is waited for.</summary>
    private void Silence()
    {
        _acknowledging = false;
        _deadline?.Dispose();
        _deadline = null;
        if (_speaking is { } speaking)
        {
            _speaking = null;
            speaking.Cancel();
            speaking.Dispose();
            _room?.StopUtterance(_utterance);
        }
    }
}
