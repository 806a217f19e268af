using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>One of several answers that practise the same thing.</summary>
/// <param name="Kind">The first one, the same question again, or another question on the same skill.</param>
/// <param name="InterviewId">Where it was given.</param>
/// <param name="TurnId">As the answer of which turn; always a main question's.</param>
/// <param name="QuestionKey"><c>pack/question</c>.</param>
/// <param name="Question">Word for word.</param>
/// <param name="Focus">The dimension that was worked on, by name; empty for the first answer.</param>
/// <param name="State">What became of it.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Assessment">The newest stored judgement, quotes and delivery as far as consent kept them; null when it was not judged yet.</param>
public sealed record DrillTake(
    DrillTakeKind Kind, Guid InterviewId, Guid TurnId, string QuestionKey, string Question, string Focus, TurnState State, DateTime AskedAt, AnswerAssessment? Assessment)
{
    /// <summary>0 to 100; null when not scored, or not yet.</summary>
    public double? Overall => Assessment?.Overall;

    /// <summary>The level of a dimension, 1 to 5; null when it was not scored.</summary>
    public double? Level(Dimension dimension) => Assessment?.Dimensions.FirstOrDefault(score => score.Dimension == dimension)?.Level;
}

/// <summary>What a take is.</summary>
public enum DrillTakeKind
{
    /// <summary>The answer that is to be bettered.</summary>
    Original,

    /// <summary>The same question once more.</summary>
    Again,

    /// <summary>Another question on the same skill.</summary>
    NewQuestion,
}
