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
    private CancellationTokenSource? _speaking;

    /// <summary>Shows and speaks; the turn's answer is awaited afterwards.</summary>
    private void Say(Turn turn, string preface, string question, string? spoken = null)
    {
        Silence();
        SuspendAnswer();
        (_preface, _question, _notice, _offerGoOn) = (preface, question, "", false);
        if (_answerTurn != turn.Id)
        {
            _thoughtAbout = false;
            _answer.Clear();
        }

        _state = RoomState.Asking;
        _listener.QuestionBegins();
        Speak(spoken ?? $"{preface} {question}".Trim());
    }

    private void Speak(string text)
    {
        var utterance = ++_utterance;
        _pageSpeaks = false;
        if (_room is not { } room)
        {
            ExpectPlayback(CaptionTime(text));
            return;
        }

        var speaking = _speaking = CancellationTokenSource.CreateLinkedTokenSource(_lifetime.Token);
        _ = Detached.Start(() => SpeakAsync(room, utterance, text, speaking.Token));
    }

    private async Task SpeakAsync(IRoom room, int utterance, string text, CancellationToken cancellationToken)
    {
        try
        {
            var left = await _voice.SpeakAsync(room, utterance, text, _persona.Voice, cancellationToken);
            Act(markActivity: false, action: () =>
            {
                if (utterance == _utterance && !cancellationToken.IsCancellationRequested)
                {
                    _pageSpeaks = left is null;
                    ExpectPlayback((left ?? CaptionTime(text) * 2) + PlaybackGrace);
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
        if (report.Utterance != _utterance || _state != RoomState.Asking)
        {
            return;
        }

        if (report.Outcome == PlaybackOutcome.NotSpoken)
        {
            _pageSpeaks = false;
            ExpectPlayback(CaptionTime($"{_preface} {_question}"));
        }
        else if (report.Outcome == PlaybackOutcome.Finished)
        {
            AfterQuestion();
        }
    }

    private static TimeSpan CaptionTime(string text) =>
        TimeSpan.FromSeconds(Math.Max(ShortestCaption.TotalSeconds, text.Split(' ').Length / CaptionWordsPerSecond));

    private double PlaybackLevel(MicrophoneFrame frame) => _pageSpeaks ? Math.Max(frame.PlaybackLevel, AssumedBrowserVoiceLevel) : frame.PlaybackLevel;

    private void Silence()
    {
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
