namespace InterviewTrainer.Core.Research;

/// <summary>How the person felt at a moment; their own rating.</summary>
/// <param name="Tag">When it was asked.</param>
/// <param name="Confidence">0 to 100.</param>
/// <param name="Stress">0 to 100.</param>
/// <param name="At">UTC.</param>
public sealed record CheckIn(CheckInTag Tag, int Confidence, int Stress, DateTime At);

/// <summary>When a check-in was asked.</summary>
public enum CheckInTag
{
    Pre,
    Mid,
    Post,
}
