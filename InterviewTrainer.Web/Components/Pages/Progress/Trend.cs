namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>One line chart over the interviews.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Source">Where definition and norm come from.</param>
/// <param name="Series">One, or before and after.</param>
/// <param name="Display">A value as people read it.</param>
/// <param name="Top">The upper edge of the chart; null for the largest value. The lower edge is zero.</param>
public sealed record Trend(string Name, string Meaning, string Source, IReadOnlyList<TrendSeries> Series, Func<double, string> Display, double? Top = null)
{
    /// <summary>A line needs two ends.</summary>
    public bool CanBeDrawn => Series.Any(series => series.Points.Count > 1);
}

/// <summary>A line.</summary>
/// <param name="Name">Said directly beside the chart; empty for the only one.</param>
/// <param name="Points">Oldest first; interviews without a value are left out.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<TrendPoint> Points);

/// <summary>A point.</summary>
/// <param name="Order">Which of the interviews, oldest first, from 1.</param>
/// <param name="Moment">When, as people read it.</param>
/// <param name="Value">In the trend's unit.</param>
public sealed record TrendPoint(double Order, string Moment, double Value);
