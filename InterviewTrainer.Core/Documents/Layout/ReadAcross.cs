using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Tells lines that are read across a gap (dates at the margin, labels before their lists, rows of a table) from two columns.</summary>
internal static class ReadAcross
{
    private const double MostlyAligned = 0.8;
    private const double WhollyAligned = 0.95;
    private const int ShortText = 30;
    private const int MostLabels = 12;

    /// <param name="left">What stands left of a gutter.</param>
    /// <param name="right">What stands right of it.</param>
    public static bool Is(IReadOnlyList<Segment> left, IReadOnlyList<Segment> right)
    {
        var (sparse, dense) = left.Count < right.Count ? (left, right) : (right, left);
        var aligned = sparse.Count(segment => dense.Any(segment.IsBeside)) / (double)sparse.Count;
        if (aligned < MostlyAligned)
        {
            return false;
        }

        var isShort = sparse.Average(segment => segment.Text.Length) <= ShortText;
        return sparse.Count(segment => DateText.HasDate(segment.Text)) * 2 >= sparse.Count
            || (ReferenceEquals(sparse, right) && IsFlushRight(right) && isShort)
            || (aligned >= WholeOf(sparse) && isShort && ((ReferenceEquals(sparse, left) && left.Count <= MostLabels && AreLabels(left)) || IsTable(sparse, dense)));
    }

    private static double WholeOf(IReadOnlyList<Segment> sparse) => sparse.Count < 10 ? 1 : WhollyAligned;

    private static bool IsFlushRight(IReadOnlyList<Segment> segments)
    {
        var edge = segments.Max(segment => segment.Right);
        return segments.Count(segment => edge - segment.Right <= 6) >= 0.8 * segments.Count && segments.Max(segment => segment.X) - segments.Min(segment => segment.X) > 6;
    }

    private static bool AreLabels(IReadOnlyList<Segment> left) => left.Average(segment => segment.Text.Split(' ').Length) <= 3;

    /// <summary>Both sides have the same lines, and none is prose.</summary>
    private static bool IsTable(IReadOnlyList<Segment> sparse, IReadOnlyList<Segment> dense) =>
        sparse.Count == dense.Count && dense.Average(segment => segment.Text.Length) <= ShortText;
}
