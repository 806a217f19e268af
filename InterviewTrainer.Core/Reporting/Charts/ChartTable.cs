namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>The numbers behind a chart.</summary>
/// <param name="Headers">One for each column; the first column names the row.</param>
/// <param name="Rows">As many cells as there are headers, as people read them.</param>
public sealed record ChartTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows);
