using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <content>The person's turn: time to think, the answer as it is given, and what of it is kept on the way. Runs under the lock.</content>
public sealed partial class LiveInterview
{
    private static readonly TimeSpan LateWords = TimeSpan.FromSeconds(3);

    private bool _thoughtAbout;
    private bool _held;
    private Guid _answerTurn;
    private DateTime? _thinkUntil;

    /// <inheritdoc/>
    public void GiveAnswer(Guid turnId, string typed) => Act(() =>
    {
        var text = PlainText.Clean(typed, InterviewLimits.MaxAnswerCharacters).Trim();
        if (!IsAnswerable(turnId))
        {
            return;
        }

        LetGo();
        if (text.Length > 0)
        {
            _timer.EndOfTurn(TimeSpan.Zero);
            Finish(text, AnswerSource.Typed, confidence: null, handedIn: true);
        }
        else if (_ears is { IsBusy: true } && (!_handingIn || _parts.Time.GetElapsedTime(_handedInAt) < DoublePress))
        {
            HandIn();
        }
        else if (_answer.AllHeard.Length > 0)
        {
            _timer.EndOfTurn(_listener.Silence);
            FinishWithHeardWords(handedIn: true);
        }
        else if (_listener.HasSpeech)
        {
            _timer.EndOfTurn(_listener.Silence);
            Finish("", AnswerSource.None, confidence: null, handedIn: true);
        }
        else
        {
            _notice = "Nothing was heard or typed yet. Speak, type a line, or skip the question.";
        }
    });

    public void GoOnWithoutWords(Guid turnId) => Act(() =>
    {
        if (IsAnswerable(turnId))
        {
            _timer.EndOfTurn(_listener.Silence);
            Finish("", AnswerSource.None, confidence: null, handedIn: true);
        }
    });

    /// <inheritdoc/>
    public void HoldAnswer() => Act(() =>
    {
        if (_interview.CurrentTurn is not { } turn || !IsAnswerable(turn.Id) || _handingIn)
        {
            return;
        }

        switch (_state)
        {
            case RoomState.Asking:
                NoteWhatWasHeard(turn);
                Silence();
                Listen(interrupted: true);
                break;
            case RoomState.ThinkingTime:
                Listen(interrupted: false);
                break;
            default:
                StartListening();
                break;
        }

        _held = true;
        _listener.GoOn();
    });

    /// <inheritdoc/>
    public void LetGoOfAnswer() => Act(() =>
    {
        if (_held)
        {
            LetGo();
            _listener.WaitAnew();
        }
    });

    /// <summary>Silence while the key was held was no silence.</summary>
    private void LetGo() => (_held, _silentSince) = (false, _held ? _parts.Time.GetTimestamp() : _silentSince);

    private void AfterQuestion()
    {
        Silence();
        NoteThatAllWasHeard();
        if (_thoughtAbout || _interview.Settings.ThinkingTime <= TimeSpan.Zero)
        {
            Listen(interrupted: false);
            return;
        }

        _thoughtAbout = true;
        _state = RoomState.ThinkingTime;
        _thinkUntil = UtcNow + _interview.Settings.ThinkingTime;
        AwaitAnswer(interrupted: false);
        After(_interview.Settings.ThinkingTime, () => Listen(interrupted: false));
    }

    /// <summary>The person's turn. After thinking time the answer counts from now: the cue is this moment.</summary>
    private void Listen(bool interrupted)
    {
        var cueGiven = _state == RoomState.ThinkingTime;
        if (cueGiven && !_listener.HasSpeech)
        {
            _answerTurn = Guid.Empty;
        }

        if (!cueGiven || !_listener.HasSpeech)
        {
            AwaitAnswer(interrupted);
        }

        StartListening();
    }

    private void StartListening()
    {
        _deadline?.Dispose();
        _deadline = null;
        _thinkUntil = null;
        if (!_climbing)
        {
            // A silence that the interviewer broke goes on.
            _lastActivity = _parts.Time.GetTimestamp();
            _silentSince = _state == RoomState.Listening ? _silentSince : _lastActivity;
        }

        _climbing = false;
        _state = RoomState.Listening;
    }

    private void AwaitAnswer(bool interrupted)
    {
        var turn = _interview.CurrentTurn!.Id;
        if (_answerTurn == turn)
        {
            _listener.ResumeAnswer(interrupted);
        }
        else
        {
            _answerTurn = turn;
            _listener.BeginAnswer(interrupted);
        }
    }

    private void OnUtteranceEnded()
    {
        KeepSignals();
        if (_hearing == HearingMode.None)
        {
            _offerGoOn = true;
        }
        else if (_hearing.IsServer())
        {
            AwaitLastWords();
        }
        else
        {
            OnWords();
            if (_state == RoomState.Listening)
            {
                After(LateWords, OnLateWords, onlyIn: RoomState.Listening);
            }
        }
    }

    private void OnLateWords()
    {
        if (_answer.AllHeard.Length > 0 && !IsTyping)
        {
            FinishWithHeardWords();
        }
        else
        {
            _offerGoOn = true;
        }
    }

    /// <summary>Words and silence together end an answer; a draft in the box means that the person goes on by keyboard.</summary>
    private void OnWords()
    {
        if (_state == RoomState.Listening && _listener.UtteranceEnded && _answer is { Heard.Length: > 0, HearingNow.Length: 0 } && !IsTyping && HasAllWords)
        {
            FinishWithHeardWords();
        }
    }

    private bool IsTyping => _interview.CurrentTurn?.Words is { Draft.Length: > 0 };

    private bool IsAnswerable(Guid turnId) =>
        _interview.CurrentTurn?.Id == turnId && _state is RoomState.Asking or RoomState.ThinkingTime or RoomState.Listening;

    private AnswerSource HeardSource => (_ears?.Mode ?? _hearing).Source();

    private void FinishWithHeardWords(bool handedIn = false) => Finish(_answer.AllHeard, HeardSource, _answer.Confidence, handedIn);

    /// <summary>The answer is complete, unless it is none: a request is obeyed, and who thinks aloud is waited for.</summary>
    private void Finish(string words, AnswerSource source, double? confidence, bool handedIn)
    {
        var turn = _interview.CurrentTurn!;
        if (Obey(turn, words, handedIn) || (!handedIn && AsksForEnglish(turn, words)))
        {
            return;
        }

        Silence();
        var signals = (_answerTurn == turn.Id ? _listener.CompleteAnswer() : null) ?? turn.Signals;
        if (signals is not null && words.Length > 0 && source != AnswerSource.Typed)
        {
            var engine = source == _hearing.Source() && _hearing.IsServer() ? _recognizerEngine : null;
            var hesitations = RecognizerTraits.HesitationsOf(engine is { Family.Length: > 0 } ? engine.Family : _interview.Engines.Hearing);
            signals = signals.WithWords(new HeardWords(words, _answer.Timed, hesitations) { Confidence = confidence, Language = engine?.Language });
        }

        turn.AnswerSource = source;
        turn.Signals = signals;
        turn.Words = new TurnWords(Draft: "", words, confidence)
        {
            Timed = words.Length > 0 && source != AnswerSource.Typed ? _answer.Timed : [],
            Asides = turn.Words?.Asides ?? [],
        };
        Save(turn);
        LeaveAnswer();
        _timer.Words();
        DecideAfter(new GivenAnswer(turn, words, source, signals));
    }

    /// <summary>The person's turn is over: whatever is still being made of its sound is dropped.</summary>
    private void LeaveAnswer()
    {
        StopHearing();
        (_answerTurn, _thinkUntil, _offerGoOn, _notice, _held) = (Guid.Empty, null, false, "", false);
        _answer.Clear();
    }

    /// <summary>The answer stands still: what was heard is kept, and time to think that was cut short is given again.</summary>
    private void SuspendAnswer()
    {
        _held = false;
        _listener.SuspendAnswer();
        SettleWords();
        _thoughtAbout &= _state != RoomState.ThinkingTime;
        _thinkUntil = null;
    }

    /// <summary>What was heard so far is part of the turn as it comes, should the interview or the server end here.</summary>
    private void KeepHeard() => KeepHeard(_answer.Heard);

    private void KeepHeard(string words)
    {
        if (_interview.Turns is [.., var turn] && _answerTurn == turn.Id && words.Length > 0 && turn.Words?.Answer != words)
        {
            turn.Words = (turn.Words ?? TurnWords.Empty) with { Answer = words, Confidence = _answer.Confidence, Timed = _answer.Timed };
            turn.AnswerSource = HeardSource;
            Save(turn);
        }
    }

    /// <summary>Likewise for what was measured: only the open utterance can get lost.</summary>
    private void KeepSignals()
    {
        if (_interview.CurrentTurn is { } turn && _answerTurn == turn.Id && _listener.HasSpeech)
        {
            turn.Signals = _listener.Snapshot();
            Save(turn);
        }
    }
}
