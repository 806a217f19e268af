namespace InterviewTrainer.Core.Documents;

/// <summary>A requirement of the job beside what the CV has to show for it.</summary>
/// <param name="Text">As the job description has it.</param>
/// <param name="Necessity">Must, or nice to have.</param>
/// <param name="Evidence">Quoted from the CV, word for word; null where nothing was found, which is a gap (the CV may say it in other words).</param>
public sealed record MatchedRequirement(string Text, Necessity Necessity, string? Evidence)
{
    public bool IsGap => Evidence is null;
}
