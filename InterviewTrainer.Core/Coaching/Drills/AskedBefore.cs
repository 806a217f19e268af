namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>How often a question was asked, over all interviews.</summary>
/// <param name="Times">At least 1.</param>
/// <param name="LastAt">UTC.</param>
public sealed record AskedBefore(int Times, DateTime LastAt);
