using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Core.Conversation;

/// <content>What the page is shown.</content>
public sealed partial class LiveInterview
{
    private RoomView Picture()
    {
        var turn = _interview.CurrentTurn;
        var clockChanged = View is null || View.ClockRunning != _clock.IsRunning;
        return new RoomView
        {
            State = _state,
            PersonaId = _persona.Id,
            Mode = _interview.Settings.Mode,
            KeepsWords = _interview.Settings.Consent.KeepWords,
            Preface = _preface,
            Question = _question.Length > 0 ? _question : turn?.Question ?? "",
            Competency = turn?.Competency ?? "",
            QuestionNumber = _interview.QuestionsAsked,
            QuestionCount = _interview.Settings.QuestionKeys.Count,
            IsFollowUp = turn?.FollowUp is not null,
            TimeLeft = clockChanged ? TimeLeft : View!.TimeLeft,
            ClockAt = clockChanged ? UtcNow : View!.ClockAt,
            ClockRunning = _clock.IsRunning,
            ThinkUntil = _thinkUntil,
            Hearing = _hearing,
            Microphone = _microphone,
            Heard = _answer.Heard,
            HearingNow = _answer.HearingNow,
            Unsure = _answer.Unsure,
            WritingDown = IsWritingDown,
            HearingTrouble = _hearingTrouble,
            Draft = turn?.Words?.Draft ?? "",
            TurnId = turn?.Id ?? Guid.Empty,
            SpokeInThisAnswer = _answerTurn != Guid.Empty && _listener.HasSpeech,
            OfferGoOnWithoutWords = _offerGoOn,
            TimeGiven = _timeGiven,
            Held = _held,
            ListensForOpening = ListensForOpening,
            CanEaseOff = _interview.Settings.Difficulty > InterviewDifficulty.Easy || _parts.Personas.GentlerThan(_persona) is not null,
            Tips = _tips,
            Notice = _notice.Length > 0 || _state is RoomState.Concluded ? _notice : MicrophoneNotice(_microphone),
        };
    }

    private TimeSpan TimeLeft => TimeSpan.FromTicks(Math.Max(0, (_interview.Settings.Length - _clock.Elapsed).Ticks));

    private void PublishIfChanged()
    {
        var view = Picture();
        if (view != View)
        {
            View = view;
            _room?.Show(view);
        }
    }

    private void Publish()
    {
        View = Picture();
        _room?.Show(View);
    }
}
