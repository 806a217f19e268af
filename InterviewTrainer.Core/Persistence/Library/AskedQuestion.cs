namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>A main question that was asked before.</summary>
/// <param name="QuestionKey"><c>pack/question</c>.</param>
/// <param name="Times">How often, over all interviews.</param>
/// <param name="LastAskedAt">UTC.</param>
public sealed record AskedQuestion(string QuestionKey, int Times, DateTime LastAskedAt);
