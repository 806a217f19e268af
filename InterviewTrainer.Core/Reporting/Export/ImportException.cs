namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>A file cannot be brought back; nothing of it was. The message says why and what to do.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
