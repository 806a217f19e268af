namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>A report as PDF.</summary>
/// <param name="Content">The file.</param>
/// <param name="FileName">A name for it.</param>
/// <param name="Undrawn">Characters that the fonts cannot draw: each is marked in the report, which also says how many there are.</param>
public sealed record ReportPdf(byte[] Content, string FileName, int Undrawn);
