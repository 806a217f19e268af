using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Conversation;

/// <content>What the interviewer does: decides, asks, pauses, concludes. Everything here runs under the lock.</content>
public sealed partial class LiveInterview
{
    private string _preface = "";
    private string _question = "";
    private IReadOnlyList<string> _tips = [];
    private ITimer? _deadline;

    private DateTime UtcNow => _parts.Time.GetUtcNow().UtcDateTime;

    private bool TimeIsUp => _clock.Elapsed >= _interview.Settings.Length;

    private InterviewContext Context() => new(_interview, _persona, TimeIsUp);

    private void Go()
    {
        LeaveTheDoor();
        _interview.Run(UtcNow);
        _clock.Start();
        NoteBeat();
        _beat.Change(Beat, Beat);
        _notice = "";
        _interview.Engines = new InterviewEngines(_parts.Interviewer.Name, HearingName, _voice.Name, _parts.Detectors.DetectorName, Judge: "");
        SaveInterview();
        if (_interview.Turns.Count == 0)
        {
            Decide(token => _parts.Interviewer.OpenAsync(Context(), token));
        }
        else if (_interview.CurrentTurn is { } turn)
        {
            Say(turn, WelcomeBack(), Question(turn));
            Prepare(turn);
        }
        else
        {
            // The server ended between an answer and the next question.
            Decide(token => _parts.Interviewer.AfterSkipAsync(Context(), token));
        }
    }

    private string WelcomeBack() => _persona.Wording.WelcomeBack[_interview.Turns.Count % _persona.Wording.WelcomeBack.Count];

    private void Carry(InterviewerMove move)
    {
        if (_interview.CurrentTurn is { } open)
        {
            open.Tips = move.Tips;
            switch (move)
            {
                case InterviewerMove.Stay when _requests >= MostRequests:
                    PassOver(open);
                    return;
                case InterviewerMove.Stay stay:
                    Reply(open, "answerForMe", stay.Reply, words: open.Words?.Answer ?? "");
                    return;
                case InterviewerMove.Rephrase rephrase:
                    open.Rephrased = rephrase.Text;
                    Reply(open, "rephrase", Pick(Wording.Rephrase), rephrase.Text);
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
                    MovedOnReason = ask.Reason.Length > 0 ? ask.Reason : null,
                    Preface = Preface(ask.Preface, isModels: move.DecidedBy.Length > 0),
                    Question = ask.Question.Text,
                    PersonaId = _persona.Id,
                    Difficulty = _interview.Settings.Difficulty,
                    DecidedBy = move.DecidedBy,
                    StandsInFor = move.StandsInFor,
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
                    Preface = Preface(followUp.Preface, isModels: move.DecidedBy.Length > 0),
                    Question = followUp.Text,
                    PersonaId = _persona.Id,
                    Difficulty = _interview.Settings.Difficulty,
                    DecidedBy = move.DecidedBy,
                    StandsInFor = move.StandsInFor,
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
        BeginTurn(turn);
        Save(turn);
        SaveInterview();
        Say(turn, turn.Preface, turn.Question);
        if (turn.Index == 0)
        {
            Prepare(turn);
        }
    }

    private void Conclude(ConclusionReason reason, string closing)
    {
        LeaveTheDoor();
        var open = _interview.CurrentTurn;
        if (open is not null && _answerTurn == open.Id)
        {
            SettleWords();
            open.Signals = _listener.CompleteAnswer() ?? open.Signals;
            _ears?.DisposeAfter(LateRecognizer, _parts.Time);
        }

        _clock.Stop();
        _beat.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _interview.Conclude(reason, closing, _clock.Elapsed, UtcNow);
        if (open is not null)
        {
            Save(open);
        }

        _parts.Journal.Write(_interview);
        _parts.Concluded?.Invoke(_interview);
        _state = RoomState.Concluded;
        (_preface, _question, _notice, _offerGoOn) = ("", closing, "", false);
        DropDecision();
        if (closing.Length > 0)
        {
            Speak(closing);
        }
    }

    private void CloseTurn(Turn turn, TurnState state)
    {
        _interview.Close(turn, state, UtcNow);
        Save(turn);
    }

    private void PauseCore(string notice)
    {
        LeaveTheDoor();
        if (_state is RoomState.Waiting or RoomState.Paused or RoomState.Concluded)
        {
            return;
        }

        if (WasAsleep)
        {
            TakeSleepBack();
            notice = "This computer was asleep, so the interview is paused; that time does not count. What you said before is kept.";
        }

        Silence();
        DropDecision();
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
}
