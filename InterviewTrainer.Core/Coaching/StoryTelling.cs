namespace InterviewTrainer.Core.Coaching;

/// <summary>One time that a story was told.</summary>
/// <param name="InterviewId">In which interview; it may have been deleted since.</param>
/// <param name="TurnId">As the answer of which turn.</param>
/// <param name="QuestionKey"><c>pack/question</c>.</param>
/// <param name="Competency">What the question asked for.</param>
/// <param name="Overall">What it scored then, 0 to 100; null when it was not scored.</param>
/// <param name="At">UTC.</param>
public sealed record StoryTelling(Guid InterviewId, Guid TurnId, string QuestionKey, string Competency, double? Overall, DateTime At);
