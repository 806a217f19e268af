namespace InterviewTrainer.Core.Documents;

/// <summary>Formats that are read.</summary>
public enum DocumentFormat
{
    Pdf,
    Docx,
    Text,
    Markdown,
}
