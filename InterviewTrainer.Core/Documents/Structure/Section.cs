namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>A part of a document under one title.</summary>
/// <param name="Title">As shown; empty for what stands before the first title.</param>
/// <param name="Kind">What the rules make of it.</param>
/// <param name="Lines">Without the title.</param>
internal sealed record Section(string Title, SectionKind Kind, IReadOnlyList<TextLine> Lines)
{
    public DocumentSection Shown() => new(Title, TextOf(Lines));

    public static string TextOf(IEnumerable<TextLine> lines) => string.Join('\n', lines.Select(line => line.IsBullet ? "• " + line.Text : line.Text));
}
