using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Core.Conversation;

/// <content>Patience, and what is done about a silence or a flood of words. Runs under the lock.</content>
public sealed partial class LiveInterview
{
    /// <summary>A pause in which a short sound of listening disturbs nobody.</summary>
    private static readonly TimeSpan MurmurAfter = TimeSpan.FromMilliseconds(210);

    /// <summary>After that it would sound like taking the turn.</summary>
    private static readonly TimeSpan MurmurBefore = TimeSpan.FromMilliseconds(700);

    /// <summary>A pause in which a rambling answer is cut short.</summary>
    private static readonly TimeSpan CutInAfter = TimeSpan.FromMilliseconds(240);

    /// <summary>No machine that is awake leaves a beat out for so long.</summary>
    private static readonly TimeSpan Asleep = TimeSpan.FromSeconds(30);

    private SilenceLadder _ladder = new(TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
    private long _silentSince;
    private bool _climbing;
    private DateTime _lastBeatAt;
    private long _lastBeat;
    private int _murmurs;
    private string _cutIn = "";
    private (string Words, TurnEnd End) _lastEnd = ("", TurnEnd.Unclear);

    private TurnPolicy Policy => TurnPolicy.Of(_persona, _interview.Settings.Difficulty, _interview.Settings.Mode);

    private TimeSpan Patience => _held ? TimeSpan.MaxValue : new Patience(Policy.Patience * (_parts.TurnTaking.SilenceSeconds / TurnTakingOptions.DefaultSilenceSeconds))
    {
        OwnPause = _listener.Pauses.Typical,
        Words = EndOfWords,
        Fell = _listener.VoiceFell,
        EndOfTurn = _listener.EndOfTurn,
        TimeGiven = _timeGiven,
    }.Length;

    private TurnEnd EndOfWords
    {
        get
        {
            var words = _answer.AllHeard;
            if (!ReferenceEquals(words, _lastEnd.Words))
            {
                _lastEnd = (words, TurnEndCues.Of(words));
            }

            return _lastEnd.End;
        }
    }

    /// <summary>Once a second: a silence that goes on is answered step by step.</summary>
    private void WatchSilence()
    {
        if (_state != RoomState.Listening || _microphone != MicrophoneState.Open || _held || IsTyping || IsWritingDown || _listener.IsSpeaking
            || (_listener.HasSpeech && _answer.AllHeard.Length == 0) || _interview.CurrentTurn is not { } turn)
        {
            return;
        }

        var silence = _parts.Time.GetElapsedTime(_silentSince) / (_timeGiven ? 2 : 1);
        if (_ladder.Due(silence) is { } step)
        {
            var (kind, line) = step switch
            {
                LadderStep.Nudge => ("nudge", Pick(Wording.Nudge)),
                LadderStep.OfferRephrase => ("offerRephrase", Pick(Wording.OfferRephrase)),
                _ => ("offerMoveOn", Pick(Wording.OfferMoveOn)),
            };
            Note(turn, AsideBy.Interviewer, kind, line);
            Say(turn, line, Question(turn), spoken: line);
            _climbing = true;
        }
    }

    /// <summary>What a listener does while somebody speaks: a sound of listening now and then; cutting in, in pressure mode; beginning to think.</summary>
    private void TakePartWhileListening()
    {
        var (length, silence, policy) = (_listener.AnswerLength, _listener.Silence, Policy);
        if (!_held && policy.InterruptAfter is { } most && length >= most && silence >= CutInAfter && _answer.AllHeard.Length > 0 && _cutIn.Length == 0)
        {
            _cutIn = Pick(Wording.Interrupt);
            _timer.EndOfTurn(silence);
            CutIn();
            return;
        }

        if (policy.BackchannelEvery is { } every && silence >= MurmurAfter && silence < MurmurBefore && length >= every * (_murmurs + 1))
        {
            Murmur();
        }

        ThinkAhead(silence);
    }

    private void CutIn()
    {
        if (_ears is { IsBusy: true })
        {
            HandIn();
        }
        else
        {
            FinishWithHeardWords(handedIn: true);
        }
    }

    /// <summary>A sound of listening takes no turn: nothing waits for it, and the person's goes on.</summary>
    private void Murmur()
    {
        _murmurs++;
        var line = Pick(Wording.Backchannel);
        if (_room is not { } room || _parts.Voices.Current is null || _interview.CurrentTurn is not { } turn)
        {
            return; // The browser's own voice begins too late for it.
        }

        Note(turn, AsideBy.Interviewer, "backchannel", line);
        var utterance = ++_utterance;
        _speaking?.Dispose();
        var speaking = _speaking = CancellationTokenSource.CreateLinkedTokenSource(_lifetime.Token);
        _ = Detached.Start(() => SpeakAsideAsync(room, utterance, line, speaking.Token));
    }

    private async Task SpeakAsideAsync(IRoom room, int utterance, string line, CancellationToken cancellationToken)
    {
        try
        {
            await _voice.SpeakAsync(room, utterance, line, _persona.Voice, new PlayedText(), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Something else is said.
        }
        catch (Exception exception)
        {
            LogSpeechFailed(exception);
        }
    }

    /// <summary>
    /// What is said before the next question: words that cut in go first; what an acknowledgement said already is left out, but for a model's own words where only "I see" was said.
    /// </summary>
    private string Preface(string preface, bool isModels)
    {
        var isSaid = isModels ? _saidEarly : _acknowledged;
        var said = _cutIn.Length > 0 ? _cutIn : isSaid ? "" : preface;
        (_cutIn, _acknowledged, _saidEarly) = ("", false, false);
        return said;
    }

    private void NoteBeat() => (_lastBeatAt, _lastBeat) = (UtcNow, _parts.Time.GetTimestamp());

    /// <summary>
    /// A machine that slept: nobody knows whether the person is still there. Noticed before anything that happens on waking is dealt with, or the time asleep would end the interview.
    /// </summary>
    private void NoticeSleep()
    {
        if (WasAsleep)
        {
            PauseCore("");
        }
    }

    /// <summary>By the wall clock: on Linux the other one stands still with the computer.</summary>
    private bool WasAsleep => _clock.IsRunning && UtcNow - _lastBeatAt >= Asleep;

    /// <summary>The time asleep was no time under way.</summary>
    private void TakeSleepBack()
    {
        _clock.TakeBack(_parts.Time.GetElapsedTime(_lastBeat));
        NoteBeat();
    }
}
