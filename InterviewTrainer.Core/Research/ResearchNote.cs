namespace InterviewTrainer.Core.Research;

/// <summary>What the person told about themselves for research; stored only with that consent.</summary>
/// <param name="AccentGroup">Self-declared; may be empty.</param>
/// <param name="Notes">Free text; may be empty.</param>
public sealed record ResearchNote(string AccentGroup, string Notes);
