namespace InterviewTrainer.Core.Interviewing;

/// <summary>How much the room helps.</summary>
public enum InterviewMode
{
    /// <summary>Hints after an answer, signals on view.</summary>
    Study,

    /// <summary>Neither.</summary>
    Pressure,
}
