namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>An answer cannot be practised again; the message says why, and is written for the person.</summary>
public sealed class DrillException(string message) : Exception(message);
