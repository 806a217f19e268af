using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>What the interviewer knows when it decides.</summary>
/// <param name="Interview">Everything asked and answered so far; not to be changed.</param>
/// <param name="Persona">The temper in force now; it may change between turns.</param>
/// <param name="TimeIsUp">The chosen length is reached: conclude.</param>
public sealed record InterviewContext(Interview Interview, Persona Persona, bool TimeIsUp)
{
    /// <summary>Follow-ups of an interview that practises an answer again.</summary>
    private const int DrillFollowUps = 1;

    /// <summary>How the persona takes turns at this interview's difficulty.</summary>
    public TurnPolicy Policy => TurnPolicy.Of(Persona, Interview.Settings.Difficulty, Interview.Settings.Mode) is var policy && Interview.Settings.Drill is null
        ? policy
        : policy with { FollowUpsPerTopic = Math.Min(DrillFollowUps, policy.FollowUpsPerTopic) };
}
