using System.Xml.Linq;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>Charts as text.</summary>
public static class ChartSvg
{
    /// <summary>The drawing as SVG text; what was text in it is escaped.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="width">Points; null for as wide as its place.</param>
    public static string ToSvg(this IChart chart, ChartPalette palette, double? width = null) => chart.Draw(palette, width).ToString(SaveOptions.DisableFormatting);
}
