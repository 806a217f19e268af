using System.Text.Json.Serialization;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>When an interviewer speaks up. The defaults are the neutral interviewer's.</summary>
public sealed record PersonaTurnTaking : IJsonOnDeserialized
{
    /// <summary>Speech between two short sounds of listening; null for none.</summary>
    public int? BackchannelEveryMs { get; init; }

    /// <summary>Pressure mode: length of an answer after which the interviewer cuts in; null for never.</summary>
    public int? InterruptAfterMs { get; init; }

    /// <summary>Silence before "take your time".</summary>
    public int NudgeAfterMs { get; init; } = 7_000;

    /// <summary>Silence before another wording is offered.</summary>
    public int RephraseAfterMs { get; init; } = 14_000;

    /// <summary>Silence before the next question is offered.</summary>
    public int MoveOnAfterMs { get; init; } = 24_000;

    /// <inheritdoc/>
    public void OnDeserialized()
    {
        DataRule.Range(BackchannelEveryMs ?? 2_000, 2_000, 60_000, "turnTaking.backchannelEveryMs");
        DataRule.Range(InterruptAfterMs ?? 20_000, 20_000, 600_000, "turnTaking.interruptAfterMs");
        DataRule.Range(NudgeAfterMs, 2_000, 120_000, "turnTaking.nudgeAfterMs");
        DataRule.Range(RephraseAfterMs, 2_000, 120_000, "turnTaking.rephraseAfterMs");
        DataRule.Range(MoveOnAfterMs, 2_000, 120_000, "turnTaking.moveOnAfterMs");
        DataRule.Check(
            NudgeAfterMs < RephraseAfterMs && RephraseAfterMs < MoveOnAfterMs, "turnTaking: nudgeAfterMs, rephraseAfterMs and moveOnAfterMs do not rise in this order");
    }
}
