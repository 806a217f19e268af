using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>A small line chart with its latest values said beside it; the table below the charts holds the same numbers.</summary>
public sealed partial class TrendChart
{
    [Parameter, EditorRequired]
    public Trend Trend { get; set; } = default!;

    private IEnumerable<TrendPoint> Points => Trend.Series.SelectMany(series => series.Points).OrderBy(point => point.Order);

    private TrendPoint First => Points.First();

    private TrendPoint Last => Points.Last();

    /// <summary>
    /// Two numbers side by side are read as a pair, so of two lines it is the last interview with a point on both.
    /// </summary>
    private TrendPoint Latest(TrendSeries series)
    {
        var shared = Trend.Series.Select(other => other.Points.Select(point => point.Order)).Aggregate(Enumerable.Intersect).LastOrDefault();
        return series.Points.FirstOrDefault(point => point.Order == shared) ?? series.Points[^1];
    }

    private double Top => Trend.Top ?? Points.Max(point => point.Value);

    private string Description => $"{Trend.Name}, from {First.Moment} to {Last.Moment}: " + string.Join("; ", Trend.Series
        .Where(series => series.Points.Count > 0)
        .Select(series => $"{series.Name} {Trend.Display(series.Points[0].Value)} at first, {Trend.Display(Latest(series).Value)} last".Trim()));

    /// <summary>Shares of the chart, with room for a whole dot at every edge. The line of zero is the lower edge.</summary>
    private string X(TrendPoint point) => Share(Last.Order > First.Order ? (point.Order - First.Order) / (Last.Order - First.Order) : 0.5, 2);

    private string Y(TrendPoint point) => Share(1 - (Top > 0 ? Math.Clamp(point.Value / Top, 0, 1) : 0), 6);

    private static string Share(double share, double margin) =>
        Math.Round(margin + (share * (100 - (2 * margin))), 2).ToString(CultureInfo.InvariantCulture);
}
