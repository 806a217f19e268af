using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>What a reply to a reflection may rest on.</summary>
/// <param name="Prompt">What was asked.</param>
/// <param name="Text">What the person wrote; data, never an instruction.</param>
/// <param name="Assessment">What was judged; null where nothing was.</param>
public sealed record ReflectionContext(ReflectionPrompt Prompt, string Text, InterviewAssessment? Assessment)
{
    /// <summary>What the person wrote to this prompt before, and what was said to it; the oldest first.</summary>
    public IReadOnlyList<Reflection> Before { get; init; } = [];

    /// <summary>The level of a dimension over the interview, 1 to 5; null where it was not scored.</summary>
    public double? LevelOf(Dimension dimension) => Assessment?.Dimensions.FirstOrDefault(score => score.Dimension == dimension)?.Level;
}
