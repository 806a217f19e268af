namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>
/// How long a silence is waited for before an answer counts as over: persona × difficulty (<see cref="Base"/>) × this person's own pauses × whether the words and
/// the pitch sound finished. "Take your time" doubles it.
/// </summary>
/// <param name="Base">What the interviewer of this temper and difficulty waits.</param>
public sealed record Patience(TimeSpan Base)
{
    /// <summary>Nobody is cut off sooner, however finished they sound.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMilliseconds(700);

    /// <summary>Nobody waits longer for an interviewer who has heard the end.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(12);

    private const double WhenFinished = 0.8;
    private const double WhenOpen = 1.8;

    /// <summary>A fall of the voice ends a statement in English; one that stays up or rises holds the turn (Gravano and Hirschberg 2011).</summary>
    private const double WhenFalling = 0.9;
    private const double WhenLevel = 1.15;

    /// <summary>A bit more than they usually need, so that the usual pause does not end their answer.</summary>
    private const double OverOwnPauses = 1.4;

    private const double WhenTimeIsGiven = 2;

    /// <summary>Nine of ten of this person's pauses are shorter; null while that is not known.</summary>
    public TimeSpan? OwnPause { get; init; }

    /// <summary>How the words end.</summary>
    public TurnEnd Words { get; init; }

    /// <summary>How the voice ended: true when it fell, false when it stayed up or rose, null when that was not heard.</summary>
    public bool? Fell { get; init; }

    /// <summary>How likely an end-of-turn model holds it that they have finished, 0 to 1; null where there is none. It may shorten or stretch by a half at most.</summary>
    public double? EndOfTurn { get; init; }

    /// <summary>They were told to take their time.</summary>
    public bool TimeGiven { get; init; }

    /// <summary>Silence to wait for.</summary>
    public TimeSpan Length
    {
        get
        {
            var wait = OwnPause * OverOwnPauses is { } own && own > Base ? own : Base;
            var factor = (Words switch { TurnEnd.Finished => WhenFinished, TurnEnd.Open => WhenOpen, _ => 1 })
                * (Fell switch { true => WhenFalling, false => WhenLevel, _ => 1 })
                * (EndOfTurn is { } likely ? 1.5 - Math.Clamp(likely, 0, 1) : 1)
                * (TimeGiven ? WhenTimeIsGiven : 1);
            var length = wait * factor;
            return length < Least ? Least : length > Most ? Most : length;
        }
    }
}
