namespace InterviewTrainer.Core.Coaching.Progress;

/// <summary>The numbers of a judged answer to a main question, as far as progress needs them.</summary>
/// <param name="InterviewId">Where it was given.</param>
/// <param name="TurnId">As the answer of which turn.</param>
/// <param name="Competency">As the question's pack names it.</param>
/// <param name="QuestionKey"><c>pack/question</c>.</param>
/// <param name="Overall">0 to 100, of the content.</param>
/// <param name="At">When it was asked for; UTC.</param>
public sealed record ScoredAnswer(Guid InterviewId, Guid TurnId, string Competency, string QuestionKey, double Overall, DateTime At);
