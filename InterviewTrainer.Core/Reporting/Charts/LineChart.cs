using System.Xml.Linq;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>Values over interviews: a line or two, the latest values said above, the person's own band shaded behind. The lower edge is zero.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Series">One, or two that are read as a pair (before and after).</param>
/// <param name="Display">A value as people read it.</param>
public sealed record LineChart(string Title, IReadOnlyList<LineSeries> Series, Func<double, string> Display) : IChart
{
    private const double Top = 40;
    private const double Bottom = 112;
    private const double Margin = 0.02;

    /// <summary>The value of the upper edge; null for the largest that is drawn.</summary>
    public double? Ceiling { get; init; }

    /// <summary>When each interview was, oldest first, those without a value too, for the table; empty leaves the rows to the points.</summary>
    public IReadOnlyList<string> Moments { get; init; } = [];

    /// <summary>Where the values usually lie; null where that is not known.</summary>
    public OwnBand? Band { get; init; }

    /// <summary>A line needs two ends.</summary>
    public bool CanBeDrawn => Series.Any(series => series.Points.Count > 1);

    public double Height => 136;

    public string Description => !CanBeDrawn ? $"{Title}: not enough for a line." : $"{Title}, from {First.Moment} to {Last.Moment}: " + string.Join("; ", Series
        .Where(series => series.Points.Count > 0)
        .Select(series => $"{series.Name} {Display(series.Points[0].Value)} at first, {Display(Latest(series).Value)} last".Trim())) + $".{BandText(" ")}";

    public ChartTable Table => new(
        ["Interview", .. Series.Select(series => series.Name.Length > 0 ? series.Name : Title)],
        [
            .. Rows.Select(at => (IReadOnlyList<string>)
            [
                at.Moment,
                .. Series.Select(series => series.Points.FirstOrDefault(point => point.Order == at.Order) is { } point ? Display(point.Value) : "not measured"),
            ]),
        ]);

    /// <summary>Newest first, as lists of interviews are.</summary>
    private IEnumerable<(double Order, string Moment)> Rows => (Moments.Count > 0
        ? Moments.Select((moment, index) => (Order: index + 1.0, moment))
        : Points.DistinctBy(point => point.Order).Select(point => (point.Order, point.Moment))).Reverse();

    private IEnumerable<LinePoint> Points => Series.SelectMany(series => series.Points).OrderBy(point => point.Order);

    private LinePoint First => Points.First();

    private LinePoint Last => Points.Last();

    public XElement Draw(ChartPalette palette, double? width = null, string? id = null)
    {
        var canvas = new SvgCanvas(this, palette, width, id);
        if (!CanBeDrawn)
        {
            canvas.Text(0, Top, "Not enough yet: a line needs two interviews.", palette.Muted);
            return canvas.Root;
        }

        var (first, last, points) = (First, Last, Points.ToList());
        var ceiling = Ceiling ?? points.Max(point => point.Value);
        if (Band is { } band)
        {
            canvas.Bar(0, 1, Y(band.High, ceiling), Math.Max(1, Y(band.Low, ceiling) - Y(band.High, ceiling)), palette.Band);
            canvas.Text(0, Top - 10, BandText(""), palette.Muted, size: 10);
        }

        canvas.Line(0, Bottom + 4, 1, Bottom + 4, palette.Line);
        canvas.Text(0, 14, [.. Series.SelectMany((series, place) => Latest(series, place, palette))], size: 12);
        foreach (var (series, colour) in Series.Select((series, place) => (series, palette.Series[place % palette.Series.Count])))
        {
            (double X, double Y) Place(LinePoint point) => (X(point, first, last), Y(point.Value, ceiling));
            canvas.Polyline([.. series.Points.Select(Place)], colour);
            foreach (var point in series.Points)
            {
                var (x, y) = Place(point);
                canvas.Dot(x, y, ReferenceEquals(point, series.Points[^1]) ? 4 : 2.5, colour, $"{point.Moment}: {Display(point.Value)} {series.Name}".Trim());
            }
        }

        canvas.Text(0, Height - 4, first.Moment, palette.Muted, size: 10);
        canvas.Text(1, Height - 4, last.Moment, palette.Muted, size: 10, anchor: "end");
        return canvas.Root;
    }

    private IEnumerable<(string Text, string Fill, bool Bold)> Latest(LineSeries series, int place, ChartPalette palette) => series.Points.Count == 0 ? [] :
    [
        (Display(Latest(series).Value), palette.Series[place % palette.Series.Count], true),
        ($" {(series.Name.Length > 0 ? series.Name : "last time")}{(place < Series.Count - 1 ? "\u2003" : "")}", palette.Muted, false),
    ];

    /// <summary>Two numbers side by side are read as a pair, so of two lines it is the last interview with a point on both.</summary>
    private LinePoint Latest(LineSeries series)
    {
        var shared = Series.Select(other => other.Points.Select(point => point.Order)).Aggregate(Enumerable.Intersect).LastOrDefault();
        return series.Points.FirstOrDefault(point => point.Order == shared) ?? series.Points[^1];
    }

    private string BandText(string before) => Band is { } band ? $"{before}Shaded: half of yours, {PlainWords.Range(band.Low, band.High, Display)}." : "";

    /// <summary>Room for a whole dot at either end.</summary>
    private static double X(LinePoint point, LinePoint first, LinePoint last) =>
        Margin + ((last.Order > first.Order ? (point.Order - first.Order) / (last.Order - first.Order) : 0.5) * (1 - (2 * Margin)));

    private static double Y(double value, double ceiling) => Bottom - ((ceiling > 0 ? Math.Clamp(value / ceiling, 0, 1) : 0) * (Bottom - Top));
}

/// <summary>A line.</summary>
/// <param name="Name">Said beside the latest value; empty for the only one.</param>
/// <param name="Points">Oldest first; interviews without a value are left out.</param>
public sealed record LineSeries(string Name, IReadOnlyList<LinePoint> Points);

/// <summary>A point of a line.</summary>
/// <param name="Order">Which of the interviews, oldest first, from 1.</param>
/// <param name="Moment">When, as people read it.</param>
/// <param name="Value">In the chart's unit.</param>
public sealed record LinePoint(double Order, string Moment, double Value);
