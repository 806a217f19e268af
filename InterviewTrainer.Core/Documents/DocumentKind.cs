namespace InterviewTrainer.Core.Documents;

/// <summary>What a document is about: the person, or the job.</summary>
public enum DocumentKind
{
    /// <summary>A CV, or a letter of application.</summary>
    Cv,

    /// <summary>A job description.</summary>
    Job,
}
