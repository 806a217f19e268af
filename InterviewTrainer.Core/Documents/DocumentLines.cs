namespace InterviewTrainer.Core.Documents;

/// <summary>What stands in a document, in reading order.</summary>
/// <param name="Lines">Its lines; none where there is no text.</param>
/// <param name="Pages">Pages; estimated for formats that know none.</param>
public sealed record DocumentLines(IReadOnlyList<TextLine> Lines, int Pages)
{
    /// <summary>Characters on a page, for formats without pages.</summary>
    private const int CharactersOnAPage = 3_000;

    /// <summary>Lines of a format without pages; how many they would fill is estimated.</summary>
    public static DocumentLines WithoutPages(IReadOnlyList<TextLine> lines) =>
        new(lines, Math.Max(1, (lines.Sum(line => line.Text.Length + 1) + CharactersOnAPage - 1) / CharactersOnAPage));
}
