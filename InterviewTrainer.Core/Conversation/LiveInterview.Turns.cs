using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <content>What the interviewer does: decides, asks, listens, concludes. Everything here runs under the lock.</content>
public sealed partial class LiveInterview
{
    private static readonly TimeSpan LateWords = TimeSpan.FromSeconds(3);

    private string _preface = "";
    private string _question = "";
    private int _decision;
    private bool _thoughtAbout;
    private Guid _answerTurn;
    private DateTime? _thinkUntil;
    private IReadOnlyList<string> _tips = [];
    private ITimer? _deadline;

    private DateTime UtcNow => _parts.Time.GetUtcNow().UtcDateTime;

    private TimeSpan Patience => _persona.Patience * (_parts.TurnTaking.SilenceSeconds / TurnTakingOptions.DefaultSilenceSeconds);

    private bool TimeIsUp => _clock.Elapsed >= _interview.Settings.Length;

    private InterviewContext Context() => new(_interview, _persona, TimeIsUp);

    private void Go()
    {
        _interview.Run(UtcNow);
        _clock.Start();
        _beat.Change(Beat, Beat);
        _notice = "";
        _interview.Engines = new InterviewEngines(_parts.Interviewer.Name, HearingName(_hearing), _voice.Name, _parts.Detectors.DetectorName, Judge: "");
        SaveInterview();
        if (_interview.Turns.Count == 0)
        {
            Decide(token => _parts.Interviewer.OpenAsync(Context(), token));
        }
        else if (_interview.CurrentTurn is { } turn)
        {
            Say(turn, WelcomeBack(), turn.Question);
        }
        else
        {
            // The server ended between an answer and the next question.
            Decide(token => _parts.Interviewer.AfterSkipAsync(Context(), token));
        }
    }

    private string WelcomeBack() => _persona.Wording.WelcomeBack[_interview.Turns.Count % _persona.Wording.WelcomeBack.Count];

    private void Decide(Func<CancellationToken, ValueTask<InterviewerMove>> choose)
    {
        _state = RoomState.Thinking;
        Publish();
        var decision = ++_decision;
        var move = Choose(choose);
        if (move.IsCompletedSuccessfully)
        {
            Carry(move.Result);
        }
        else
        {
            _ = Detached.Start(() => AwaitAsync(move.AsTask(), decision));
        }
    }

    private ValueTask<InterviewerMove> Choose(Func<CancellationToken, ValueTask<InterviewerMove>> choose)
    {
        try
        {
            return choose(_lifetime.Token);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<InterviewerMove>(exception);
        }
    }

    private async Task AwaitAsync(Task<InterviewerMove> deciding, int decision)
    {
        try
        {
            var move = await deciding;
            Act(() => { if (decision == _decision && _state == RoomState.Thinking) { Carry(move); } }, markActivity: false);
        }
        catch (OperationCanceledException) when (_lifetime.IsCancellationRequested)
        {
            // The server is stopping; the answer is stored, and the interview goes on from there.
        }
        catch (Exception exception)
        {
            LogDecisionFailed(exception);
            Act(() => PauseCore("The interviewer failed to go on. Your answer is kept; press Go on to try again."), markActivity: false);
        }
    }

    private void Carry(InterviewerMove move)
    {
        if (_interview.CurrentTurn is { } open)
        {
            open.Tips = move.Tips;
            if (move is InterviewerMove.Stay stay)
            {
                open.Words = TurnWords.Empty;
                Save(open);
                Say(open, stay.Reply, open.Question, spoken: stay.Reply);
                return;
            }

            CloseTurn(open, TurnState.Answered);
        }

        _tips = move.Tips;
        switch (move)
        {
            case InterviewerMove.Ask ask:
                Open(new Turn
                {
                    InterviewId = Id,
                    Index = _interview.Turns.Count,
                    QuestionNumber = _interview.QuestionsAsked + 1,
                    QuestionKey = ask.Question.Key,
                    Competency = ask.Question.Competency,
                    Preface = ask.Preface,
                    Question = ask.Question.Text,
                    PersonaId = _persona.Id,
                    AskedAt = UtcNow,
                });
                break;
            case InterviewerMove.AskFollowUp followUp:
                var topic = _interview.Turns[^1];
                Open(new Turn
                {
                    InterviewId = Id,
                    Index = _interview.Turns.Count,
                    QuestionNumber = topic.QuestionNumber,
                    QuestionKey = topic.QuestionKey,
                    Competency = topic.Competency,
                    FollowUp = followUp.Intent,
                    FollowUpReason = followUp.Reason,
                    Preface = followUp.Preface,
                    Question = followUp.Text,
                    PersonaId = _persona.Id,
                    AskedAt = UtcNow,
                });
                break;
            case InterviewerMove.Conclude conclude:
                Conclude(conclude.Reason, conclude.Closing);
                break;
        }
    }

    private void Open(Turn turn)
    {
        _interview.Ask(turn);
        Save(turn);
        SaveInterview();
        Say(turn, turn.Preface, turn.Question);
    }

    private void Conclude(ConclusionReason reason, string closing)
    {
        var open = _interview.CurrentTurn;
        if (open is not null && _answerTurn == open.Id)
        {
            _answer.Settle();
            KeepHeard();
            open.Signals = _listener.CompleteAnswer() ?? open.Signals;
        }

        _clock.Stop();
        _beat.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _interview.Conclude(reason, closing, _clock.Elapsed, UtcNow);
        if (open is not null)
        {
            Save(open);
        }

        _parts.Journal.Write(_interview);
        _state = RoomState.Concluded;
        (_preface, _question, _notice, _offerGoOn) = ("", closing, "", false);
        if (closing.Length > 0)
        {
            Speak(closing);
        }
    }

    private void AfterQuestion()
    {
        Silence();
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
        _lastActivity = _parts.Time.GetTimestamp();
        _state = RoomState.Listening;
    }

    private void AwaitAnswer(bool interrupted)
    {
        var turn = _interview.CurrentTurn!.Id;
        if (_answerTurn == turn)
        {
            _listener.ResumeAnswer();
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
        else
        {
            OnWords();
            After(LateWords, () =>
            {
                if (_answer.AllHeard.Length > 0 && !IsTyping)
                {
                    FinishWithHeardWords();
                }
                else
                {
                    _offerGoOn = true;
                }
            }, onlyIn: RoomState.Listening);
        }
    }

    /// <summary>Words and silence together end an answer; a draft in the box means that the person goes on by keyboard.</summary>
    private void OnWords()
    {
        if (_state == RoomState.Listening && _listener.UtteranceEnded && _answer is { Heard.Length: > 0, HearingNow.Length: 0 } && !IsTyping)
        {
            FinishWithHeardWords();
        }
    }

    private bool IsTyping => _interview.CurrentTurn?.Words is { Draft.Length: > 0 };

    private bool IsAnswerable(Guid turnId) =>
        _interview.CurrentTurn?.Id == turnId && _state is RoomState.Asking or RoomState.ThinkingTime or RoomState.Listening;

    private AnswerSource HeardSource => _hearing == HearingMode.BrowserCloud ? AnswerSource.BrowserCloud : AnswerSource.BrowserOnDevice;

    private void FinishWithHeardWords() => Finish(_answer.AllHeard, HeardSource, _answer.Confidence);

    private void Finish(string words, AnswerSource source, double? confidence)
    {
        var turn = _interview.CurrentTurn!;
        Silence();
        var signals = (_answerTurn == turn.Id ? _listener.CompleteAnswer() : null) ?? turn.Signals;
        if (signals is not null && words.Length > 0 && source != AnswerSource.Typed)
        {
            signals = signals.WithWords(AnswerFeatures.CountWords(words));
        }

        turn.AnswerSource = source;
        turn.Signals = signals;
        turn.Words = new TurnWords(Draft: "", words, confidence);
        Save(turn);
        (_answerTurn, _thinkUntil, _offerGoOn, _notice) = (Guid.Empty, null, false, "");
        _answer.Clear();
        Decide(token => _parts.Interviewer.AfterAnswerAsync(Context(), new GivenAnswer(turn, words, source, signals), token));
    }

    private void CloseTurn(Turn turn, TurnState state)
    {
        _interview.Close(turn, state, UtcNow);
        Save(turn);
    }

    private void PauseCore(string notice)
    {
        if (_state is RoomState.Waiting or RoomState.Paused or RoomState.Concluded)
        {
            return;
        }

        Silence();
        _decision++;
        SuspendAnswer();
        KeepSignals();
        _clock.Stop();
        _beat.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _interview.Pause(_clock.Elapsed);
        _parts.Journal.Write(_interview);
        _thinkUntil = null;
        _state = RoomState.Paused;
        _notice = notice;
    }

    /// <summary>The answer stands still: what was heard is kept, and time to think that was cut short is given again.</summary>
    private void SuspendAnswer()
    {
        _listener.SuspendAnswer();
        _answer.Settle();
        KeepHeard();
        _thoughtAbout &= _state != RoomState.ThinkingTime;
        _thinkUntil = null;
    }

    /// <summary>What was heard so far is part of the turn as it comes, should the interview or the server end here.</summary>
    private void KeepHeard()
    {
        if (_interview.CurrentTurn is { } turn && _answerTurn == turn.Id && _answer.Heard.Length > 0 && turn.Words?.Answer != _answer.Heard)
        {
            turn.Words = (turn.Words ?? TurnWords.Empty) with { Answer = _answer.Heard, Confidence = _answer.Confidence };
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

    private void Save(Turn turn) => _parts.Journal.Write(turn, _interview.Settings.Consent);

    private void SaveInterview()
    {
        _lastSaved = _parts.Time.GetTimestamp();
        _interview.Tick(_clock.Elapsed);
        _parts.Journal.Write(_interview);
    }

    /// <summary>One deadline at a time; what happens in between cancels it.</summary>
    private void After(TimeSpan delay, Action action, RoomState? onlyIn = null)
    {
        _deadline?.Dispose();
        ITimer? timer = null;
        timer = _parts.Time.CreateTimer(
            _ => ActOnTimer(() => { if (ReferenceEquals(timer, _deadline) && (onlyIn is null || onlyIn == _state)) { action(); } }),
            null, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        _deadline = timer;
    }

    private static string HearingName(HearingMode mode) => mode switch
    {
        HearingMode.BrowserOnDevice => "browser, on the device",
        HearingMode.BrowserCloud => "browser, over the internet",
        _ => "keyboard",
    };
}
