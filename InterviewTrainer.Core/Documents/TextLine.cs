namespace InterviewTrainer.Core.Documents;

/// <summary>A line of a document as a person reads it: a paragraph, a list item, a heading, a row of a table.</summary>
/// <param name="Text">Cleaned text; a tab stands where a wide gap or the border of a cell is.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record TextLine(string Text, int Page)
{
    /// <summary>How much it is set off as a heading, by its style or its size: 0 not at all; among the headings of one document more is higher.</summary>
    public double Prominence { get; init; }

    /// <summary>An item of a list; the bullet itself is not in the text.</summary>
    public bool IsBullet { get; init; }
}
