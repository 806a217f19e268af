namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Puts the runs of a page together to segments.</summary>
internal static class SegmentBuilder
{
    /// <summary>A gap wider than this, in font sizes, is no space between words.</summary>
    private const double WideGap = 1.0;

    /// <summary>A gap wider than this, in font sizes, is a space.</summary>
    private const double SpaceGap = 0.14;

    /// <summary>Segments of the upright runs, top to bottom and left to right.</summary>
    public static List<Segment> Build(IEnumerable<TextRun> runs)
    {
        var segments = new List<Segment>();
        foreach (var line in Baselines(runs.Where(run => run.IsUpright && run.Size > 0 && !string.IsNullOrWhiteSpace(run.Text))))
        {
            Segment? open = null;
            foreach (var run in line)
            {
                var next = new Segment(run.Text, run.X, run.X + run.Width, run.Y, run.Size);
                if (open is null)
                {
                    open = next;
                }
                else if (IsSameInk(open, next))
                {
                    // Drawn twice to look bold.
                }
                else if (Joins(open, next))
                {
                    open = Join(open, next);
                }
                else
                {
                    segments.Add(open);
                    open = next;
                }
            }

            if (open is not null)
            {
                segments.Add(open);
            }
        }

        return segments;
    }

    private static IEnumerable<List<TextRun>> Baselines(IEnumerable<TextRun> runs)
    {
        List<TextRun> line = [];
        foreach (var run in runs.OrderBy(run => run.Y))
        {
            if (line.Count > 0 && run.Y - line[0].Y > 0.4 * Math.Min(run.Size, line[0].Size))
            {
                yield return [.. line.OrderBy(each => each.X)];
                line = [];
            }

            line.Add(run);
        }

        if (line.Count > 0)
        {
            yield return [.. line.OrderBy(each => each.X)];
        }
    }

    private static bool IsSameInk(Segment open, Segment next) =>
        open.Text.EndsWith(next.Text, StringComparison.Ordinal) && Math.Abs(open.Right - next.Right) < 0.1 * next.Size && Math.Abs(open.Y - next.Y) < 0.1 * next.Size;

    private static bool Joins(Segment open, Segment next) =>
        next.X - open.Right <= WideGap * Math.Min(open.Size, next.Size) || (Bullets.IsAlone(open.Text) && next.X - open.Right <= 4 * next.Size);

    private static Segment Join(Segment open, Segment next)
    {
        var isSpaced = next.X - open.Right > SpaceGap * Math.Min(open.Size, next.Size) || Bullets.IsAlone(open.Text);
        var text = isSpaced && !open.Text.EndsWith(' ') && !next.Text.StartsWith(' ') ? $"{open.Text} {next.Text}" : open.Text + next.Text;

        // The longer part says how large the whole is: a raised "th" or an icon does not.
        var leading = open.Text.Length >= next.Text.Length ? open : next;
        return new Segment(text, Math.Min(open.X, next.X), Math.Max(open.Right, next.Right), leading.Y, leading.Size);
    }
}
