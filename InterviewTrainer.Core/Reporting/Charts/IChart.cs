using System.Xml.Linq;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>A chart: the same drawing for the pages and for print, and the same numbers as a table.</summary>
public interface IChart
{
    /// <summary>What is drawn, in a few words.</summary>
    string Title { get; }

    /// <summary>What the drawing shows, in a sentence for whoever cannot see it.</summary>
    string Description { get; }

    /// <summary>The numbers that were drawn.</summary>
    ChartTable Table { get; }

    /// <summary>Height in CSS pixels on a page, in points in print.</summary>
    double Height { get; }

    /// <summary>Draws it as an <c>svg</c> element. All text is content of elements, so whoever writes it out escapes it.</summary>
    /// <param name="palette">The colours.</param>
    /// <param name="width">Points; null for a drawing as wide as its place, in which text keeps its size.</param>
    /// <param name="id">What the ids of <c>title</c> and <c>desc</c> begin with, where the drawing shall name them; unique in the page.</param>
    XElement Draw(ChartPalette palette, double? width = null, string? id = null);
}
