using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Headers, footers and page numbers: what stands at the edge of pages and repeats, figures aside.</summary>
internal static partial class RunningLines
{
    /// <summary>Share of a page's height at its top and at its bottom.</summary>
    private const double Edge = 0.09;

    /// <summary>The pages' rows without them.</summary>
    public static IReadOnlyList<(PageRuns Page, IReadOnlyList<Row> Rows)> Drop(IReadOnlyList<(PageRuns Page, IReadOnlyList<Row> Rows)> pages)
    {
        var repeated = pages
            .SelectMany(page => page.Rows.Where(row => IsAtEdge(row, page.Page)).Select(Shape).Distinct(StringComparer.Ordinal))
            .GroupBy(shape => shape, StringComparer.Ordinal)
            .Where(shape => shape.Count() >= 2 && shape.Count() * 2 >= pages.Count)
            .Select(shape => shape.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. pages.Select(page => (page.Page, (IReadOnlyList<Row>)[.. page.Rows.Where(row => !IsAtEdge(row, page.Page) || !(repeated.Contains(Shape(row)) || PageNumber().IsMatch(row.Text)))]))];
    }

    private static bool IsAtEdge(Row row, PageRuns page) => row.Y < Edge * page.Height || row.Y > (1 - Edge) * page.Height;

    private static string Shape(Row row) => Digits().Replace(row.Text, "#").ToUpperInvariant();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(?:page|seite|p\.)?\s*\d{1,3}\s*(?:(?:of|von|/|\|)\s*\d{1,3})?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
