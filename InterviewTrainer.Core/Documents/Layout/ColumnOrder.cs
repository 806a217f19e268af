namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>
/// The order in which a page is read. A gutter is a vertical strip that no text crosses; what crosses it (a name over both columns, a rule of text) parts the page into
/// bands, and in a band with a gutter the left column is read before the right one. Dates, places and labels that merely stand apart on the same lines are no column: such
/// lines are read across.
/// </summary>
internal sealed class ColumnOrder
{
    /// <summary>Beyond it a page is no letter or list, and columns are not looked for.</summary>
    private const int MaxSegments = 4_000;

    private const int MaxDepth = 3;
    private const int LeastLines = 3;

    /// <summary>Least width of a gutter, in font sizes.</summary>
    private const double LeastGutter = 0.8;

    private readonly List<Row> _rows = [];
    private int _column;

    private ColumnOrder()
    {
    }

    /// <summary>The rows of a page in reading order.</summary>
    public static IReadOnlyList<Row> Of(IReadOnlyList<Segment> segments)
    {
        var order = new ColumnOrder();
        order.Read(segments, segments.Count > MaxSegments ? MaxDepth : 0);
        return order._rows;
    }

    private void Read(IReadOnlyList<Segment> segments, int depth)
    {
        if (segments.Count == 0)
        {
            return;
        }

        if (depth >= MaxDepth || FindGutter(segments) is not { } gutter)
        {
            AddRows(segments);
            return;
        }

        var open = new List<Segment>();
        foreach (var band in Bands(segments, gutter))
        {
            if (IsColumns(band, gutter))
            {
                AddRows(open);
                open.Clear();
                Read([.. band.Where(segment => segment.Right <= gutter)], depth + 1);
                Read([.. band.Where(segment => segment.Right > gutter)], depth + 1);
            }
            else
            {
                open.AddRange(band);
            }
        }

        AddRows(open);
    }

    private void AddRows(IReadOnlyList<Segment> segments)
    {
        if (segments.Count == 0)
        {
            return;
        }

        var (left, right) = (segments.Min(segment => segment.X), segments.Max(segment => segment.Right));
        _column++;
        List<Segment> line = [];
        foreach (var segment in segments.OrderBy(segment => segment.Y))
        {
            if (line.Count > 0 && !line[0].IsBeside(segment))
            {
                _rows.Add(new Row([.. line.OrderBy(cell => cell.X)], left, right, _column));
                line.Clear();
            }

            line.Add(segment);
        }

        _rows.Add(new Row([.. line.OrderBy(cell => cell.X)], left, right, _column));
    }

    /// <summary>Where most lines stand left and right of a gutter; null where the page has one column.</summary>
    private static double? FindGutter(IReadOnlyList<Segment> segments)
    {
        double? best = null;
        var most = 0;
        // A gutter lies left of where some segment begins.
        foreach (var x in segments.Select(segment => Math.Round(segment.X) - 1).Distinct().Order())
        {
            var beside = Bands(segments, x).Where(band => IsColumns(band, x)).Sum(band => Math.Min(band.Count(segment => segment.Right <= x), band.Count(segment => segment.Right > x)));
            if (beside > most)
            {
                (best, most) = (x, beside);
            }
        }

        return best;
    }

    /// <summary>Stretches of the page, top to bottom, that either cross the gutter or do not.</summary>
    private static List<List<Segment>> Bands(IReadOnlyList<Segment> segments, double gutter)
    {
        var bands = new List<List<Segment>>();
        var wasCrossing = false;
        foreach (var segment in segments.OrderBy(segment => segment.Y))
        {
            var isCrossing = segment.X < gutter && segment.Right > gutter;
            if (bands.Count == 0 || isCrossing || wasCrossing)
            {
                bands.Add([]);
            }

            bands[^1].Add(segment);
            wasCrossing = isCrossing;
        }

        return bands;
    }

    private static bool IsColumns(List<Segment> band, double gutter)
    {
        var left = band.Where(segment => segment.Right <= gutter).ToList();
        var right = band.Where(segment => segment.X >= gutter).ToList();
        if (left.Count + right.Count < band.Count || Lines(left) < LeastLines || Lines(right) < LeastLines)
        {
            return false;
        }

        return Overlap(left, right) && right.Min(segment => segment.X) - left.Max(segment => segment.Right) >= LeastGutter * band.Average(segment => segment.Size) && !ReadAcross.Is(left, right);
    }

    /// <summary>Columns stand beside each other for at least half of the shorter one; a sender above and an addressee below do not.</summary>
    private static bool Overlap(List<Segment> left, List<Segment> right)
    {
        var (top, bottom) = (Math.Max(left.Min(segment => segment.Y), right.Min(segment => segment.Y)), Math.Min(left.Max(segment => segment.Y), right.Max(segment => segment.Y)));
        return bottom - top >= 0.5 * Math.Min(left.Max(segment => segment.Y) - left.Min(segment => segment.Y), right.Max(segment => segment.Y) - right.Min(segment => segment.Y));
    }

    private static int Lines(List<Segment> segments) => segments.Count < LeastLines ? segments.Count : segments.Select(segment => Math.Round(segment.Y)).Distinct().Count();
}
