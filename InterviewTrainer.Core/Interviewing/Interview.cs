namespace InterviewTrainer.Core.Interviewing;

/// <summary>One interview: what was chosen, what was asked, what became of it. Changes only through its methods.</summary>
public sealed class Interview
{
    /// <summary>Replaced, never changed: a page may be reading it while the interview goes on.</summary>
    private Turn[] _turns = [];

    public Guid Id { get; init; } = Guid.NewGuid();

    public required InterviewSettings Settings { get; set; }

    public InterviewStatus Status { get; private set; } = InterviewStatus.Ready;

    public DateTime CreatedAt { get; init; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Time under way, pauses left out.</summary>
    public TimeSpan Elapsed { get; private set; }

    public ConclusionReason? Conclusion { get; private set; }

    /// <summary>What the interviewer said at the end; empty before.</summary>
    public string Closing { get; private set; } = "";

    /// <summary>Engines that took part, for every screen and export to say.</summary>
    public InterviewEngines Engines { get; set; } = InterviewEngines.Unknown;

    public IReadOnlyList<Turn> Turns => _turns;

    public Turn? CurrentTurn => _turns.Length > 0 && _turns[^1].State == TurnState.Open ? _turns[^1] : null;

    /// <summary>Main questions asked so far.</summary>
    public int QuestionsAsked => _turns.Length == 0 ? 0 : _turns[^1].QuestionNumber;

    /// <summary>Keys of the main questions that are still to come, in order: those behind the last that was asked, so that one which was passed over does not come back.</summary>
    public IReadOnlyList<string> KeysToCome => [.. Settings.QuestionKeys.Skip(AskedUpTo)];

    /// <summary>Whether the question that comes next may be left out where it was answered already: never the last, and at most a third of the plan.</summary>
    public bool MayPassOver => KeysToCome.Count > 1 && AskedUpTo - AskedKeys.Count + 1 <= Settings.QuestionKeys.Count / MostPassedOver;

    /// <summary>One of so many.</summary>
    private const int MostPassedOver = 3;

    private HashSet<string> AskedKeys => [.. _turns.Select(turn => turn.QuestionKey).Where(Settings.QuestionKeys.Contains)];

    /// <summary>Place behind the last planned question that was asked.</summary>
    private int AskedUpTo
    {
        get
        {
            var asked = AskedKeys;
            return Settings.QuestionKeys.Index().Where(each => asked.Contains(each.Item)).Select(each => each.Index + 1).LastOrDefault();
        }
    }

    /// <summary>Starts the interview, or goes on after a pause.</summary>
    public void Run(DateTime now)
    {
        Require(Status is InterviewStatus.Ready or InterviewStatus.Paused, "run");
        StartedAt ??= now;
        Status = InterviewStatus.Running;
    }

    public void Pause(TimeSpan elapsed)
    {
        Require(Status is InterviewStatus.Running, "pause");
        Elapsed = elapsed;
        Status = InterviewStatus.Paused;
    }

    /// <summary>Notes the time under way.</summary>
    public void Tick(TimeSpan elapsed) => Elapsed = elapsed;

    public void Ask(Turn turn)
    {
        Require(Status is InterviewStatus.Running && CurrentTurn is null, "ask");
        _turns = [.. _turns, turn];
    }

    public void Close(Turn turn, TurnState state, DateTime now)
    {
        Require(turn.State == TurnState.Open && state != TurnState.Open, "close a turn");
        turn.State = state;
        turn.ClosedAt = now;
    }

    /// <summary>Ends the interview; an open turn is cut off.</summary>
    public void Conclude(ConclusionReason reason, string closing, TimeSpan elapsed, DateTime now)
    {
        Require(Status is not InterviewStatus.Concluded, "conclude");
        if (CurrentTurn is { } open)
        {
            Close(open, TurnState.CutOff, now);
        }

        Conclusion = reason;
        Closing = closing;
        Elapsed = elapsed;
        EndedAt = now;
        Status = InterviewStatus.Concluded;
    }

    private void Require(bool condition, string action)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Cannot {action}: the interview is {Status}.");
        }
    }

    /// <summary>An interview as it was stored.</summary>
    public static Interview Restore(InterviewRecord record)
    {
        var interview = new Interview
        {
            Id = record.Id,
            Settings = record.Settings,
            CreatedAt = record.CreatedAt,
            StartedAt = record.StartedAt,
            EndedAt = record.EndedAt,
            Status = record.Status,
            Elapsed = record.Elapsed,
            Conclusion = record.Conclusion,
            Closing = record.Closing,
            Engines = record.Engines,
        };
        interview._turns = [.. record.Turns.OrderBy(turn => turn.Index)];
        return interview;
    }
}
