namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Text on one baseline without a wide gap in it: what the columns of a page are told by.</summary>
internal sealed record Segment(string Text, double X, double Right, double Y, double Size)
{
    public double Width => Right - X;

    /// <summary>On one line with another, as far as a reader is concerned.</summary>
    public bool IsBeside(Segment other) => Math.Abs(Y - other.Y) <= 0.35 * Math.Max(Size, other.Size);
}
