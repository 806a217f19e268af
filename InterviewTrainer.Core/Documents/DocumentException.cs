namespace InterviewTrainer.Core.Documents;

/// <summary>A file cannot be read; the message tells the person what is wrong with it and what to do. Nothing of it was kept.</summary>
public sealed class DocumentException(DocumentProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public DocumentProblem Problem { get; } = problem;
}
