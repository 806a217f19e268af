namespace InterviewTrainer.Core.Documents;

/// <summary>How far the reading of a document is.</summary>
/// <param name="Page">Pages read so far.</param>
/// <param name="Pages">Pages that there are; 0 where that is not known.</param>
public readonly record struct DocumentProgress(int Page, int Pages);
