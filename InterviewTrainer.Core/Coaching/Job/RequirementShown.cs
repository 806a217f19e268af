using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Documents;

namespace InterviewTrainer.Core.Coaching.Job;

/// <summary>A requirement of the job, and what of it came up in an interview.</summary>
/// <param name="Text">As the job description has it.</param>
/// <param name="Necessity">Must, or nice to have.</param>
/// <param name="Coverage">Met, not shown or not asked.</param>
/// <param name="Evidence">Where an answer shows it; null unless it is met.</param>
/// <param name="Story">What it could have been answered with; null where it is met, and where no story fits.</param>
public sealed record RequirementShown(string Text, Necessity Necessity, RequirementCoverage Coverage, AnswerEvidence? Evidence, StoryForIt? Story);

/// <summary>What became of a requirement in an interview.</summary>
public enum RequirementCoverage
{
    /// <summary>An answer that could be judged names it.</summary>
    Met,

    /// <summary>A question touched it, and no answer names it.</summary>
    NotShown,

    /// <summary>Neither a question nor an answer touches it.</summary>
    NotAsked,
}
