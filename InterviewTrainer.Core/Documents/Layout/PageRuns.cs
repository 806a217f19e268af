namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>What a page draws.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
/// <param name="Runs">In the order in which they are drawn, which need not be that of reading.</param>
public sealed record PageRuns(int Number, double Width, double Height, IReadOnlyList<TextRun> Runs);
