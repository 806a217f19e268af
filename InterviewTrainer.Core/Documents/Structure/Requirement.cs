namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Something that a job description asks for.</summary>
internal sealed record Requirement(string Text, Necessity Necessity);
