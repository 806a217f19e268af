using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <content>How the person's words are heard: by the browser, which tells them, or by a recogniser that gets the answer's speech. Runs under the lock.</content>
public sealed partial class LiveInterview
{
    /// <summary>The person does not wait longer for a recogniser. Its words still count when they come.</summary>
    private static readonly TimeSpan LateRecognizer = TimeSpan.FromSeconds(20);

    private ISpeechRecognizer? _recognizer;
    private HearingEngine? _recognizerEngine;
    private AnswerHearing? _ears;
    private Task _heardBefore = Task.CompletedTask;
    private string _hearingTrouble = "";
    private bool _wordsMissing;
    private bool _handingIn;
    private long _handedInAt;

    public void Hear(Transcript transcript) => Act(() =>
    {
        if (_state == RoomState.Listening && !_hearing.IsServer() && !IsEcho(transcript))
        {
            _answer.Hear(transcript);
            _offerGoOn = false;
            if (transcript.IsFinal)
            {
                KeepHeard();
            }

            OnWords();
        }
    });

    public void HearingChanged(HearingMode mode) => Act(() =>
    {
        if (_state == RoomState.Concluded)
        {
            return; // History keeps how the answers were heard.
        }

        StopHearing();
        _hearing = mode;
        NoteHearing();
    });

    /// <summary>Utterances that have ended and are still being written down; tests say by it when a recogniser is done.</summary>
    internal int UtterancesAwaited
    {
        get
        {
            lock (_gate)
            {
                return _ears?.Awaited ?? 0;
            }
        }
    }

    /// <summary>Every word of the answer so far that there will be is there.</summary>
    private bool HasAllWords => !_wordsMissing && _ears is not { IsBusy: true };

    private bool IsWritingDown => _handingIn || (_state == RoomState.Listening && _listener.UtteranceEnded && _ears is { IsBusy: true });

    private string HearingName => _hearing switch
    {
        HearingMode.BrowserOnDevice => "browser, on the device",
        HearingMode.BrowserCloud => "browser, over the internet",
        HearingMode.OwnRecognizer or HearingMode.RemoteRecognizer when _parts.Recognizers.Chosen is { } engine =>
            $"{engine.Name}, {(engine.StaysLocal ? "on this machine" : "on another machine")}",
        _ => "keyboard",
    };

    private void NoteHearing()
    {
        _interview.Engines = _interview.Engines with { Hearing = HearingName };
        _parts.Journal.Write(_interview);
    }

    /// <summary>Takes the answer's speech as it is said.</summary>
    private void HearSpeech(SpeechPiece piece)
    {
        if (!_hearing.IsServer() || (piece.IsPause && _ears is null) || _interview.CurrentTurn is not { } turn)
        {
            return;
        }

        _ears ??= Listen(turn);
        _ears?.Hear(piece);
        if (_ears is { IsFull: true })
        {
            _hearingTrouble = "This answer is longer than half an hour of speech; what you say from here on is not written down. What was heard is kept.";
        }
    }

    private AnswerHearing? Listen(Turn turn)
    {
        if (_parts.Recognizers.Chosen is var engine && engine != _recognizerEngine)
        {
            _recognizer = engine is null ? null : _parts.Recognizers.Create();
            _recognizerEngine = engine;
            NoteHearing();
        }

        if (_recognizer is not { } recognizer)
        {
            _hearingTrouble = "The recogniser you chose is not there any more, so nobody writes down what you say. Type your answer, go on without words, or choose a recogniser on the page Engines.";
            return null;
        }

        if (recognizer.Mode.LeavesMachine() && !_hearing.LeavesMachine())
        {
            _hearingTrouble = "The recogniser was changed to one that sends your voice to another machine. You did not choose that for this interview, so nothing is sent. Type your answer, or go on without words.";
            return null;
        }

        _hearingTrouble = "";
        var ears = new AnswerHearing(turn.Id, recognizer, _heardBefore, OnHeard, OnUtteranceHeard);
        _heardBefore = ears.Completion;
        return ears;
    }

    private void OnHeard(AnswerHearing ears, Transcript transcript) => Act(markActivity: false, action: () =>
    {
        if (!ReferenceEquals(ears, _ears))
        {
            // The answer was given, or taken back: late words belong to nothing.
            return;
        }

        if (IsEcho(transcript))
        {
            return;
        }

        _answer.Hear(transcript);
        _wordsMissing |= transcript is { IsFinal: true, Trouble: not null };
        ShowTrouble(transcript.Trouble);
        if (transcript.IsFinal)
        {
            KeepHeard();
        }
    });

    private void OnUtteranceHeard(AnswerHearing ears, Exception? failure) => Act(markActivity: false, action: () =>
    {
        ears.UtteranceDone();
        if (failure is not null)
        {
            LogHearingFailed(failure);
        }

        if (!ReferenceEquals(ears, _ears))
        {
            return;
        }

        if (failure is not null)
        {
            _wordsMissing = true;
            ShowTrouble("The recogniser failed.");
        }

        _answer.Settle();
        KeepHeard();
        if (!ears.IsBusy)
        {
            OnAllHeard();
        }
    });

    private void ShowTrouble(string? trouble)
    {
        if (trouble is not null)
        {
            LogHearingTrouble(trouble);
        }

        _hearingTrouble = (trouble, _wordsMissing) switch
        {
            ({ } said, _) => $"{said} What was heard so far is kept. You can type your answer instead; what you say next is tried again.",
            (null, true) => "Some words of this answer were not written down. Say them again, type your answer instead, or press “That’s my answer”.",
            _ => "",
        };
    }

    /// <summary>The person has fallen silent: their last words are waited for, within bounds.</summary>
    private void AwaitLastWords()
    {
        _ears?.EndUtterance();
        if (_ears is { IsBusy: true })
        {
            After(LateRecognizer, OnWordsLate, onlyIn: RoomState.Listening);
        }
        else
        {
            OnAllHeard();
        }
    }

    /// <summary>Nothing is being written down any more.</summary>
    private void OnAllHeard()
    {
        if (_handingIn)
        {
            CompleteHandIn("No words could be made out in what you said. Say it again, type it, or go on without words.");
            return;
        }

        if (ForgetEcho())
        {
            return;
        }

        OnWords();
        if (_state == RoomState.Listening && _listener.UtteranceEnded)
        {
            _offerGoOn = true;
            if (_hearingTrouble.Length == 0 && _answer.Heard.Length == 0 && !IsTyping)
            {
                OnNothingMadeOut();
            }
        }
    }

    private void OnWordsLate()
    {
        _offerGoOn = true;
        _hearingTrouble = "The recogniser still works on your last words; they are added when they come. You can also type your answer, or go on without words.";
    }

    /// <summary>"That's my answer", while its last words are still being written down: they are waited for, and nothing said from now on belongs to it.</summary>
    private void HandIn()
    {
        if (_handingIn)
        {
            return;
        }

        Silence();
        StartListening();
        _timer.EndOfTurn(_listener.Silence);
        _listener.SuspendAnswer();
        _ears!.EndUtterance();
        (_handingIn, _handedInAt, _offerGoOn) = (true, _parts.Time.GetTimestamp(), false);
        After(LateRecognizer, () => CompleteHandIn("The recogniser still works on your words; they are added when they come. You can also type your answer, or go on without words."), onlyIn: RoomState.Listening);
    }

    private void CompleteHandIn(string withoutWords)
    {
        _handingIn = false;
        if (_answer.AllHeard.Length > 0)
        {
            FinishWithHeardWords(handedIn: true);
            return;
        }

        _listener.ResumeAnswer(interrupted: false);
        _offerGoOn = true;
        _hearingTrouble = withoutWords;
    }

    /// <summary>The answer stands still. A recogniser at work goes on with what it has; the browser's is stopped.</summary>
    private void SettleWords()
    {
        _handingIn = false;
        _ears?.EndUtterance();
        if (_ears is null)
        {
            _answer.Settle();
        }

        KeepHeard(_answer.AllHeard);
    }

    /// <summary>The answer is over, or will have no words: whatever is still being made of its sound is dropped.</summary>
    private void StopHearing()
    {
        _ears?.Dispose();
        (_ears, _handingIn, _wordsMissing, _hearingTrouble) = (null, false, false, "");
    }
}
