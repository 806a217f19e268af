namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>How an interviewer takes turns: temper × difficulty × mode.</summary>
/// <param name="Patience">Silence to wait for, before person and words stretch it.</param>
/// <param name="BackchannelEvery">Speech between two short sounds of listening; null for none.</param>
/// <param name="InterruptAfter">Length of an answer after which the interviewer cuts in; null for never.</param>
/// <param name="Nudge">Silence before "take your time".</param>
/// <param name="OfferRephrase">Silence before another wording is offered.</param>
/// <param name="OfferMoveOn">Silence before the next question is offered.</param>
/// <param name="FollowUpsPerTopic">Follow-ups on one topic at most.</param>
/// <param name="Probing">How ready to follow up, 0 to 1.</param>
public sealed record TurnPolicy(
    TimeSpan Patience,
    TimeSpan? BackchannelEvery,
    TimeSpan? InterruptAfter,
    TimeSpan Nudge,
    TimeSpan OfferRephrase,
    TimeSpan OfferMoveOn,
    int FollowUpsPerTopic,
    double Probing)
{
    private const double EasyPatience = 1.5;
    private const double HardPatience = 0.75;

    /// <summary>Added to or taken from how ready the persona is to follow up.</summary>
    private const double ProbingStep = 0.2;

    public static TurnPolicy Of(Persona persona, InterviewDifficulty difficulty, InterviewMode mode)
    {
        var waits = difficulty switch { InterviewDifficulty.Easy => EasyPatience, InterviewDifficulty.Hard => HardPatience, _ => 1 };
        var turns = persona.TurnTaking;
        var interrupts = mode == InterviewMode.Pressure && difficulty != InterviewDifficulty.Easy && turns.InterruptAfterMs is not null;
        return new TurnPolicy(
            persona.Patience * waits,
            turns.BackchannelEveryMs is { } every ? TimeSpan.FromMilliseconds(every) : null,
            interrupts ? TimeSpan.FromMilliseconds(turns.InterruptAfterMs!.Value) * waits : null,
            TimeSpan.FromMilliseconds(turns.NudgeAfterMs) * waits,
            TimeSpan.FromMilliseconds(turns.RephraseAfterMs) * waits,
            TimeSpan.FromMilliseconds(turns.MoveOnAfterMs) * waits,
            difficulty == InterviewDifficulty.Easy ? Math.Min(1, persona.FollowUpsPerTopic) : persona.FollowUpsPerTopic,
            Math.Clamp(persona.Probing + (difficulty switch { InterviewDifficulty.Easy => -ProbingStep, InterviewDifficulty.Hard => ProbingStep, _ => 0 }), 0, 1));
    }
}
