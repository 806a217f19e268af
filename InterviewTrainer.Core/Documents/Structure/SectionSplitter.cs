namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Parts a document at its titles: lines that say what known titles say, and lines that look as known titles look.</summary>
internal static class SectionSplitter
{
    private const int LongestTitle = 50;

    public static IReadOnlyList<Section> Split(IReadOnlyList<TextLine> lines)
    {
        var known = lines.Where(line => KnownKind(line) is not null).ToList();
        var prominence = known.Where(line => line.Prominence > 0).Select(line => line.Prominence).DefaultIfEmpty(double.PositiveInfinity).Min();
        var capitals = known.Count(line => IsCapitals(line.Text)) >= 2;

        var sections = new List<Section>();
        var (title, kind) = ("", SectionKind.Head);
        List<TextLine> open = [];
        foreach (var line in lines)
        {
            var looksLikeTitle = kind != SectionKind.Head && IsShort(line) && (line.Prominence >= prominence || (capitals && IsCapitals(line.Text)));
            if (KnownKind(line) is not { } next)
            {
                if (!looksLikeTitle)
                {
                    open.Add(line);
                    continue;
                }

                next = SectionKind.Other;
            }

            Close();
            (title, kind) = (SectionTitles.Shown(line.Text), next);
        }

        Close();
        return sections;

        void Close()
        {
            if (open.Count > 0 || title.Length > 0)
            {
                sections.Add(new Section(title, kind, open));
                open = [];
            }
        }
    }

    private static SectionKind? KnownKind(TextLine line) => !line.IsBullet && IsShort(line) ? SectionTitles.KindOf(line.Text) : null;

    private static bool IsShort(TextLine line) =>
        !line.IsBullet && line.Text.Length <= LongestTitle && !line.Text.Contains('\t', StringComparison.Ordinal) && !DateText.HasDate(line.Text);

    private static bool IsCapitals(string text) => text.Count(char.IsLetter) >= 4 && !text.Any(char.IsLower) && !text.Any(char.IsDigit);
}
