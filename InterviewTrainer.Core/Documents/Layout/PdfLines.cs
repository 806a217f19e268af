using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Turns what the pages of a PDF draw into the lines that a person reads.</summary>
public static class PdfLines
{
    /// <summary>A line this much larger than most of the text, and no longer than a title, is a heading.</summary>
    private const double HeadingRatio = 1.15;

    private const int LongestHeading = 60;

    /// <summary>A shorter line that is the longest of its column is no measure of it.</summary>
    private const int ShortLine = 45;

    /// <summary>Largest distance of two baselines within a paragraph, in font sizes.</summary>
    private const double MostLeading = 1.75;

    /// <param name="pages">In their order.</param>
    public static DocumentLines Of(IReadOnlyList<PageRuns> pages)
    {
        var rows = RunningLines.Drop([.. pages.Select(page => (page, ColumnOrder.Of(SegmentBuilder.Build(page.Runs))))]);
        var body = BodySize([.. rows.SelectMany(page => page.Rows)]);
        var hyphenation = new Hyphenation(rows.SelectMany(page => page.Rows).Select(row => row.Text));
        var lines = rows.SelectMany(page => Paragraphs(page.Rows, hyphenation, body, page.Page.Number).Concat(Turned(page.Page)));
        return new DocumentLines([.. lines.Where(line => line.Text.Length > 0)], pages.Count);
    }

    private static IEnumerable<TextLine> Paragraphs(IReadOnlyList<Row> rows, Hyphenation hyphenation, double body, int page)
    {
        string? text = null;
        Row? last = null;
        var isBullet = false;
        var prominence = 0.0;
        foreach (var row in rows)
        {
            var (clean, hasBullet) = Bullets.Take(CleanText.Line(row.Text));
            if (text is not null && last is not null && !hasBullet && GoesOn(last, row, text, clean, isBullet))
            {
                text = hyphenation.Join(text, clean);
            }
            else
            {
                if (text is not null)
                {
                    yield return Line(text, page, isBullet, prominence);
                }

                (text, isBullet) = (clean, hasBullet);
                prominence = !hasBullet && row.Size >= HeadingRatio * body && clean.Length <= LongestHeading && row.Cells.Count == 1 ? row.Size : 0;
            }

            last = row;
        }

        if (text is not null)
        {
            yield return Line(text, page, isBullet, prominence);
        }
    }

    private static TextLine Line(string text, int page, bool isBullet, double prominence) =>
        new(CleanText.HardHyphens(text).Trim(), page) { IsBullet = isBullet, Prominence = prominence };

    /// <summary>Whether a row continues the paragraph above it: the same column, size and edge, and its first word would not have fitted there.</summary>
    private static bool GoesOn(Row last, Row row, string text, string next, bool isBullet)
    {
        if (row.Column != last.Column || row.Cells.Count > 1 || last.Cells.Count > 1 || next.Length == 0
            || Math.Abs(row.Size - last.Size) > 0.1 * last.Size || row.Y - last.Y > MostLeading * last.Size
            || (!Hyphenation.IsParted(text, next) && last.Text.Length < ShortLine && !char.IsLower(next[0]))
            || SectionTitles.KindOf(next) is not null)
        {
            return false;
        }

        var isAligned = isBullet ? row.First.X > row.Left + 1 || row.First.X >= last.First.X - 1 : Math.Abs(row.First.X - last.First.X) <= 3 * row.Size;
        var firstWord = row.First.Width * (next.Split(' ')[0].Length + 1) / (next.Length + 1);
        return isAligned && (Hyphenation.IsParted(text, next) || last.Right + firstWord > last.ColumnRight - (0.02 * (last.ColumnRight - last.Left)));
    }

    /// <summary>Text at an angle is read last: it is a stamp at the margin more often than not.</summary>
    private static IEnumerable<TextLine> Turned(PageRuns page) =>
        page.Runs.Where(run => !run.IsUpright).Select(run => new TextLine(CleanText.HardHyphens(CleanText.Line(run.Text)), page.Number));

    /// <summary>Font size of the middle letter.</summary>
    private static double BodySize(IReadOnlyList<Row> rows)
    {
        var cells = rows.SelectMany(row => row.Cells).OrderBy(cell => cell.Size).ToList();
        var half = cells.Sum(cell => (long)cell.Text.Length) / 2;
        foreach (var cell in cells)
        {
            half -= cell.Text.Length;
            if (half < 0)
            {
                return cell.Size;
            }
        }

        return 0;
    }
}
