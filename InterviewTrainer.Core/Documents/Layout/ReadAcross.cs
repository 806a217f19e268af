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
        if (right.Any(segment => SectionTitles.KindOf(segment.Text) is not null))
        {
            return false;
        }

        // A title above labels is none of them.
        left = [.. left.Where(segment => SectionTitles.KindOf(segment.Text) is null || right.Any(segment.IsBeside))];
        if (left.Count == 0)
        {
            return false;
        }

        return (right.Count <= left.Count && (IsAtMargin(right, left) || (Aligned(right, left) >= MostlyAligned && IsFlushRight(right) && IsShort(right))))
            || (left.Count <= right.Count && (IsAtMargin(left, right) || (Aligned(left, right) >= WholeOf(left) && left.Count <= MostLabels && AreLabels(left))))
            || (left.Count == right.Count && Aligned(left, right) >= WholeOf(left) && IsShort(left) && IsShort(right));
    }

    /// <summary>Dates beside what they belong to.</summary>
    private static bool IsAtMargin(IReadOnlyList<Segment> sparse, IReadOnlyList<Segment> dense) =>
        Aligned(sparse, dense) >= MostlyAligned && sparse.Count(segment => DateText.HasDate(segment.Text)) * 2 >= sparse.Count;

    /// <summary>Share of the lines of one side that have a line of the other beside them.</summary>
    private static double Aligned(IReadOnlyList<Segment> sparse, IReadOnlyList<Segment> dense) => sparse.Count(segment => dense.Any(segment.IsBeside)) / (double)sparse.Count;

    private static bool IsShort(IReadOnlyList<Segment> segments) => segments.Average(segment => segment.Text.Length) <= ShortText;

    private static double WholeOf(IReadOnlyList<Segment> sparse) => sparse.Count < 10 ? 1 : WhollyAligned;

    private static bool IsFlushRight(IReadOnlyList<Segment> segments)
    {
        var edge = segments.Max(segment => segment.Right);
        return segments.Count(segment => edge - segment.Right <= 6) >= 0.8 * segments.Count && segments.Max(segment => segment.X) - segments.Min(segment => segment.X) > 6;
    }

    private static bool AreLabels(IReadOnlyList<Segment> left) => IsShort(left) && left.Average(segment => segment.Text.Split(' ').Length) <= 3;
}
