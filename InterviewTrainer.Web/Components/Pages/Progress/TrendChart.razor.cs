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

    private string Description => $"{Trend.Name}, from {First.Moment} to {Last.Moment}: " + string.Join("; ", Trend.Series
        .Where(series => series.Points.Count > 0)
        .Select(series => $"{series.Name} {Trend.Display(series.Points[0].Value)} at first, {Trend.Display(series.Points[^1].Value)} last".Trim()));
}
