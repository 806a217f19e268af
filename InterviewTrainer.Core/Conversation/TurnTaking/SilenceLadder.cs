namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>What is done about a silence that goes on, step by step, instead of cutting the person off.</summary>
public enum LadderStep
{
    /// <summary>"Take your time."</summary>
    Nudge,

    /// <summary>"Shall I put it differently?"</summary>
    OfferRephrase,

    /// <summary>"Shall we move on?"</summary>
    OfferMoveOn,
}

/// <summary>
/// The silence ladder: wait → soft nudge → offer to rephrase → offer to move on, once each for a question. Silence counts from when the person could have spoken;
/// what they say or type starts it anew, but goes no step back. Not thread-safe.
/// </summary>
/// <param name="nudge">Silence before the first step.</param>
/// <param name="rephrase">Silence, counted from the same moment, before the second.</param>
/// <param name="moveOn">Silence before the third.</param>
public sealed class SilenceLadder(TimeSpan nudge, TimeSpan rephrase, TimeSpan moveOn)
{
    private int _taken;

    /// <summary>The offer that stands, for a "yes" to be understood; null where none was made or it was answered.</summary>
    public LadderStep? Offer { get; private set; }

    /// <summary>The step that is due after so long a silence; null while none is. Each is given once.</summary>
    public LadderStep? Due(TimeSpan silence)
    {
        if (_taken > (int)LadderStep.OfferMoveOn || silence < At((LadderStep)_taken))
        {
            return null;
        }

        var step = (LadderStep)_taken++;
        Offer = step == LadderStep.Nudge ? null : step;
        return step;
    }

    /// <summary>The offer was taken, declined or overtaken by an answer.</summary>
    public void Answered() => Offer = null;

    private TimeSpan At(LadderStep step) => step switch
    {
        LadderStep.Nudge => nudge,
        LadderStep.OfferRephrase => rephrase,
        _ => moveOn,
    };
}
