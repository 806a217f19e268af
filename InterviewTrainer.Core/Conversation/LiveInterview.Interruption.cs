using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <content>The interviewer is interrupted, or hears itself. Runs under the lock.</content>
public sealed partial class LiveInterview
{
    /// <summary>Sound of the loudspeaker is written down no later than this after it was played.</summary>
    private static readonly TimeSpan EchoReach = TimeSpan.FromSeconds(8);

    /// <summary>Letters of what was said that do not make it unheard: the last word's end, say.</summary>
    private const int NearlyAll = 12;

    private bool _voiceHeld;
    private bool _saysQuestion;
    private string _unheard = "";
    private bool _echoDropped;

    private void OnInterruption(InterruptionStep step)
    {
        switch (step)
        {
            case InterruptionStep.Pause:
                _voiceHeld = true;
                _deadline?.Dispose();
                _deadline = null;
                _room?.PauseUtterance(_utterance);
                break;
            case InterruptionStep.Resume:
                LetVoiceGoOn();
                break;
            case InterruptionStep.Yield:
                NoteWhatWasHeard(_interview.CurrentTurn!);
                Silence();
                Listen(interrupted: true);
                break;
        }
    }

    private void LetVoiceGoOn()
    {
        _voiceHeld = false;
        _room?.ResumeUtterance(_utterance);
        if (_handedOver)
        {
            // Else this is expected when the rest of the sound has been made.
            ExpectPlayback((_pageSpeaks ? CaptionTime(_said) * 2 : _played.Length - _playedFor) + PlaybackGrace);
        }
    }

    /// <summary>Nobody can be heard any more who might go on or fall silent: a voice that was held for them goes on.</summary>
    private void HoldNoLongerThanHeard()
    {
        if (_voiceHeld && _state == RoomState.Asking && _parts.Time.GetElapsedTime(_lastFrame) > FramesMissing)
        {
            _listener.QuestionBegins();
            LetVoiceGoOn();
        }
    }

    /// <summary>History keeps what was played. What was not is said later, should the interruption turn out to be none.</summary>
    private void NoteWhatWasHeard(Turn turn)
    {
        if (!_saysQuestion)
        {
            return;
        }

        var heard = _pageSpeaks || _played.Length == TimeSpan.Zero ? SpokenPart(_said, _playedFor) : _played.After(_playedFor);
        if (_said.Length - heard.Length <= NearlyAll || !_said.StartsWith(heard, StringComparison.Ordinal))
        {
            return;
        }

        _unheard = _said[heard.Length..].Trim();
        turn.HeardUpTo = $"{turn.HeardUpTo} {heard}".Trim();
        Save(turn);
    }

    /// <summary>All of it was heard, at last.</summary>
    private void NoteThatAllWasHeard()
    {
        if (_saysQuestion && _interview.CurrentTurn is { HeardUpTo: not null } turn)
        {
            turn.HeardUpTo = null;
            Save(turn);
        }
    }

    /// <summary>The browser's voice says nothing about its words: so many a second are reckoned.</summary>
    private static string SpokenPart(string text, TimeSpan played) =>
        string.Join(' ', text.Split(' ').Take((int)(played.TotalSeconds * CaptionWordsPerSecond)));

    /// <summary>The interruption was none: the rest is said.</summary>
    private void GoOnSpeaking(Turn turn)
    {
        Say(turn, _preface, _question, spoken: _unheard);
        _saysQuestion = true;
    }

    /// <summary>The interviewer's own words, back through the loudspeaker before the person has said anything.</summary>
    private bool IsEcho(Transcript transcript)
    {
        var isEcho = _answer.AllHeard.Length == 0 && _parts.Time.GetElapsedTime(_saidUntil) < EchoReach && EchoText.IsEcho(transcript.Text, _said);
        _echoDropped |= isEcho && transcript.IsFinal;
        return isEcho;
    }

    /// <summary>Nothing but an echo was heard: the answer is still to come.</summary>
    private bool ForgetEcho()
    {
        if (!_echoDropped)
        {
            return false;
        }

        _echoDropped = false;
        if (_answer.AllHeard.Length > 0)
        {
            return false;
        }

        _listener.CompleteAnswer();
        StopHearing();
        _answerTurn = Guid.Empty;
        if (_state == RoomState.Listening)
        {
            Listen(interrupted: false);
        }

        return true;
    }
}
