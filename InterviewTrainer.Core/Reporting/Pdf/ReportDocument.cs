namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>A report before it is a PDF. Its texts are data: nothing in them becomes a link, a picture or a style.</summary>
/// <param name="Title">Title of the document, and on every page.</param>
/// <param name="FileName">A name for the file.</param>
/// <param name="Blocks">From the first page to the last.</param>
public sealed record ReportDocument(string Title, string FileName, IReadOnlyList<ReportBlock> Blocks);
