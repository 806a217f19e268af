namespace InterviewTrainer.Core.Documents;

/// <summary>How much a job description insists.</summary>
public enum Necessity
{
    Must,
    Nice,
}
