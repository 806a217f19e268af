using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Conversation;

/// <content>
/// How the interviewer comes to a reply, and how the wait for it is hidden without pretending: it begins to think when the words stand still, and says "I see"
/// when it is not done within a second. Runs under the lock.
/// </content>
public sealed partial class LiveInterview
{
    /// <summary>A reply within this goes first; a later one lets the acknowledgement pass.</summary>
    private static readonly TimeSpan AcknowledgeAfter = TimeSpan.FromSeconds(1);

    /// <summary>After the acknowledgement, before "let me think".</summary>
    private static readonly TimeSpan FillerAfter = TimeSpan.FromSeconds(5);

    /// <summary>Speech between two tentative acknowledgements.</summary>
    private static readonly TimeSpan TentativeEvery = TimeSpan.FromSeconds(2);

    /// <summary>Silence in which words that do not change are thought about ahead.</summary>
    private static readonly TimeSpan AheadAfter = TimeSpan.FromMilliseconds(600);

    private readonly TurnTimer _timer;
    private int _decision;
    private ReplyAhead? _ahead;
    private string _tentative = "";
    private int _tentatives;
    private bool _acknowledging;
    private bool _acknowledged;
    private int _fillers;
    private InterviewerMove? _waiting;
    private EarlyLine? _early;
    private string _earlyLine = "";
    private bool _saidEarly;

    private void Decide(Func<CancellationToken, ValueTask<InterviewerMove>> choose)
    {
        DropAhead();
        Await(Choose(choose, _lifetime.Token), speculative: false);
    }

    /// <summary>What follows an answer: what was thought ahead, if it was about these words.</summary>
    private void DecideAfter(GivenAnswer answer)
    {
        var ahead = _ahead is { } prepared && prepared.IsAbout(answer.Words) ? prepared : null;
        if (ahead is null)
        {
            DropAhead();
        }

        _ahead = null;
        var early = _early = ahead?.Early ?? new EarlyLine(SayEarly);
        var told = answer with { Acknowledged = early.Known };
        Await(ahead?.Move ?? Choose(token => _parts.Interviewer.AfterAnswerAsync(Context(), told, token), _lifetime.Token), speculative: ahead is not null);
        early.Wanted();
    }

    /// <summary>How the reply begins is known while the rest is still made: it is said now, in place of an acknowledgement.</summary>
    private void SayEarly(EarlyLine early, string line) => Act(markActivity: false, action: () =>
    {
        if (early != _early || _state != RoomState.Thinking || _waiting is not null)
        {
            return;
        }

        _earlyLine = line;
        if (!_acknowledging)
        {
            _deadline?.Dispose();
            _deadline = null;
            Acknowledge();
        }
    });

    private void Await(ValueTask<InterviewerMove> move, bool speculative)
    {
        _state = RoomState.Thinking;
        Publish();
        var decision = ++_decision;
        if (move.IsCompletedSuccessfully)
        {
            _timer.Decision(speculative);
            Carry(move.Result);
            return;
        }

        _fillers = 0;
        After(AcknowledgeAfter, Acknowledge, onlyIn: RoomState.Thinking);
        _ = Detached.Start(() => AwaitAsync(move.AsTask(), decision, speculative));
    }

    private static ValueTask<InterviewerMove> Choose(Func<CancellationToken, ValueTask<InterviewerMove>> choose, CancellationToken cancellationToken)
    {
        try
        {
            return choose(cancellationToken);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<InterviewerMove>(exception);
        }
    }

    private async Task AwaitAsync(Task<InterviewerMove> deciding, int decision, bool speculative)
    {
        try
        {
            var move = await deciding;
            Act(() => { if (decision == _decision && _state == RoomState.Thinking) { OnDecided(move, speculative); } }, markActivity: false);
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

    private void OnDecided(InterviewerMove move, bool speculative)
    {
        _timer.Decision(speculative);
        if (_acknowledging)
        {
            _waiting = move; // In the middle of "I see": it is said to its end.
            return;
        }

        Carry(move);
    }

    /// <summary>The reply takes longer: something short is said meanwhile, once, and once more should it take much longer.</summary>
    private void Acknowledge()
    {
        var isOwn = _earlyLine.Length > 0;
        var line = isOwn ? _earlyLine : _fillers > 0 ? Pick(Wording.Filler) : _tentative.Length > 0 ? _tentative : Pick(Wording.Tentative);
        _fillers++;
        (_earlyLine, _saidEarly) = ("", _saidEarly || isOwn);
        _timer.Acknowledged();
        (_preface, _tentative) = (line, "");
        if (_interview.Turns is [.., var turn])
        {
            Note(turn, AsideBy.Interviewer, _fillers > 1 && !isOwn ? "filler" : "acknowledgement", line);
        }

        (_acknowledging, _acknowledged) = (true, true);
        Speak(line);
    }

    private void AfterAcknowledgement()
    {
        Silence();
        var move = _waiting;
        _waiting = null;
        if (move is not null)
        {
            Carry(move);
        }
        else if (_earlyLine.Length > 0)
        {
            Acknowledge(); // It became known while "I see" was said.
        }
        else if (_fillers < 2 && !_saidEarly)
        {
            After(FillerAfter, Acknowledge, onlyIn: RoomState.Thinking);
        }
    }

    /// <summary>While the person speaks: an acknowledgement is held ready, and what they seem to have said is thought about.</summary>
    private void ThinkAhead(TimeSpan silence)
    {
        if (!_parts.Interviewer.TakesTime || _interview.CurrentTurn is not { } turn)
        {
            return;
        }

        var words = _answer.AllHeard;
        if (words.Length > 0 && _listener.AnswerLength >= TentativeEvery * (_tentatives + 1))
        {
            _tentatives++;
            _ = Detached.Start(() => HoldTentativeAsync(turn, Context(), words));
        }

        if (_ahead is { } ahead && !ahead.IsAbout(words))
        {
            DropAhead();
        }

        if (_ahead is null && silence >= AheadAfter && words.Length > 0 && !IsTyping)
        {
            var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_lifetime.Token);
            var early = new EarlyLine(SayEarly);
            var answer = new GivenAnswer(turn, words, HeardSource, _listener.Snapshot()) { Acknowledged = early.Known };
            _ahead = new ReplyAhead(words, Choose(token => _parts.Interviewer.AfterAnswerAsync(Context(), answer, token), cancellation.Token), cancellation, early);
        }
    }

    /// <summary>The interviewer reads what it knows while it speaks, so that its first reply is not its slowest.</summary>
    private void Prepare(Turn turn)
    {
        if (_parts.Interviewer.TakesTime)
        {
            _ = Detached.Start(() => PrepareAsync(Context(), turn));
        }
    }

    private async Task PrepareAsync(InterviewContext context, Turn turn)
    {
        try
        {
            await _parts.Interviewer.PrepareAsync(context, turn, _lifetime.Token);
        }
        catch (OperationCanceledException) when (_lifetime.IsCancellationRequested)
        {
            // The server is stopping.
        }
        catch (Exception exception)
        {
            LogDecisionFailed(exception);
        }
    }

    private async Task HoldTentativeAsync(Turn turn, InterviewContext context, string words)
    {
        try
        {
            var line = await _parts.Interviewer.AcknowledgeAsync(context, words, _lifetime.Token);
            Act(() => _tentative = _interview.CurrentTurn == turn ? line : _tentative, markActivity: false);
        }
        catch (OperationCanceledException) when (_lifetime.IsCancellationRequested)
        {
            // The server is stopping.
        }
        catch (Exception exception)
        {
            LogDecisionFailed(exception);
        }
    }

    /// <summary>What was being decided is not wanted any more.</summary>
    private void DropDecision()
    {
        DropAhead();
        _decision++;
        _timer.Drop();
        (_waiting, _tentative, _tentatives, _cutIn, _acknowledged, _early, _earlyLine, _saidEarly) = (null, "", 0, "", false, null, "", false);
    }

    private void DropAhead()
    {
        _ahead?.Dispose();
        _ahead = null;
    }
}
