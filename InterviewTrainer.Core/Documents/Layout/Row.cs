namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Segments on one line within a column; several where there are wide gaps.</summary>
/// <param name="Cells">Left to right.</param>
/// <param name="Left">Left edge of the column.</param>
/// <param name="ColumnRight">Right edge of the column.</param>
/// <param name="Column">Rows with one number belong to one column.</param>
internal sealed record Row(IReadOnlyList<Segment> Cells, double Left, double ColumnRight, int Column)
{
    public Segment First => Cells[0];

    public double Right => Cells[^1].Right;

    public double Y => Cells[0].Y;

    /// <summary>Size of most of its letters.</summary>
    public double Size => Cells.MaxBy(cell => cell.Text.Length)!.Size;

    public string Text => string.Join('\t', Cells.Select(cell => cell.Text.Trim()));
}
