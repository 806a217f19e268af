namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Glyphs that a page draws in one go. Points, measured from the page's top left corner.</summary>
/// <param name="Text">As drawn.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Baseline.</param>
/// <param name="Width">Advance width.</param>
/// <param name="Size">Font size.</param>
/// <param name="IsUpright">Not rotated.</param>
public sealed record TextRun(string Text, double X, double Y, double Width, double Size, bool IsUpright = true);
