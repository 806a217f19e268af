namespace InterviewTrainer.Core.Interviewing;

/// <summary>The life of an interview.</summary>
public enum InterviewStatus
{
    /// <summary>Set up; nobody has asked anything yet.</summary>
    Ready,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>Halted by the person, by a lost connection or by the server's end; can go on.</summary>
    Paused,

    /// <summary>Over.</summary>
    Concluded,
}
