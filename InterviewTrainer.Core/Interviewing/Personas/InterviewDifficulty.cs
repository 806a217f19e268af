namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>How hard the interviewer makes it, whatever their temper.</summary>
public enum InterviewDifficulty
{
    /// <summary>More patience, one follow-up a topic at most, no interruptions.</summary>
    Easy,

    /// <summary>As the persona is.</summary>
    Standard,

    /// <summary>Less patience, every follow-up that the persona has, earlier interruptions.</summary>
    Hard,
}
