using System.Text;
using System.Xml.Linq;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>
/// What charts draw on. Places across are shares of the width, 0 to 1: percent on a page, where the width is not known and text keeps its size, and points in print. Places down are
/// pixels or points.
/// </summary>
internal sealed class SvgCanvas
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A point is larger than a pixel: printed text is as small as that around it.</summary>
    private const double PrintedText = 0.75;

    private readonly ChartPalette _palette;
    private readonly double? _width;

    public SvgCanvas(IChart chart, ChartPalette palette, double? width, string? id)
    {
        (_palette, _width) = (palette, width);
        Root = new XElement(
            Svg + "svg",
            new XAttribute("width", width is { } points ? ChartNumber.Of(points) : "100%"),
            new XAttribute("height", ChartNumber.Of(chart.Height)),
            width is { } wide ? new XAttribute("viewBox", $"0 0 {ChartNumber.Of(wide)} {ChartNumber.Of(chart.Height)}") : null,
            new XAttribute("role", "img"),
            id is null ? null : new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XElement(Svg + "title", id is null ? null : new XAttribute("id", $"{id}-title"), ChartNumber.Text(chart.Title)),
            new XElement(Svg + "desc", id is null ? null : new XAttribute("id", $"{id}-desc"), ChartNumber.Text(chart.Description)));
    }

    public XElement Root { get; }

    public void Bar(double from, double to, double y, double height, string fill, double radius = 0, string? title = null) => Root.Add(new XElement(
        Svg + "rect",
        new XAttribute("x", Across(from)),
        new XAttribute("y", ChartNumber.Of(y)),
        new XAttribute("width", Across(Math.Max(0, to - from))),
        new XAttribute("height", ChartNumber.Of(height)),
        new XAttribute("fill", fill),
        radius > 0 ? new XAttribute("rx", ChartNumber.Of(radius)) : null,
        Title(title)));

    /// <summary>Many bars of one kind: in print one thick line with gaps, for each corner of a shape costs time there.</summary>
    public void Bars(IEnumerable<(double From, double To)> bars, double y, double height, string fill)
    {
        if (_width is not { } width)
        {
            foreach (var (from, to) in bars)
            {
                Bar(from, to, y, height, fill, radius: 2);
            }

            return;
        }

        var path = new StringBuilder();
        foreach (var (from, to) in bars)
        {
            path.Append('M').Append(ChartNumber.Of(from * width)).Append(' ').Append(ChartNumber.Of(y + (height / 2))).Append('h').Append(ChartNumber.Of((to - from) * width));
        }

        if (path.Length > 0)
        {
            Root.Add(new XElement(
                Svg + "path", new XAttribute("d", path.ToString()), new XAttribute("fill", "none"), new XAttribute("stroke", fill), new XAttribute("stroke-width", ChartNumber.Of(height))));
        }
    }

    public void Line(double fromX, double fromY, double toX, double toY, string stroke, double thickness = 1) => Root.Add(new XElement(
        Svg + "line",
        new XAttribute("x1", Across(fromX)),
        new XAttribute("y1", ChartNumber.Of(fromY)),
        new XAttribute("x2", Across(toX)),
        new XAttribute("y2", ChartNumber.Of(toY)),
        new XAttribute("stroke", stroke),
        new XAttribute("stroke-width", ChartNumber.Of(thickness)),
        new XAttribute("stroke-linecap", "round")));

    /// <summary>A line through points; on a page a piece from each to the next, for a polyline knows no percent.</summary>
    public void Polyline(IReadOnlyList<(double X, double Y)> points, string stroke)
    {
        if (_width is not { } width)
        {
            foreach (var (from, to) in points.Zip(points.Skip(1)))
            {
                Line(from.X, from.Y, to.X, to.Y, stroke, 2);
            }
        }
        else if (points.Count > 1)
        {
            Root.Add(new XElement(
                Svg + "polyline",
                new XAttribute("points", string.Join(' ', points.Select(point => $"{ChartNumber.Of(point.X * width)},{ChartNumber.Of(point.Y)}"))),
                new XAttribute("fill", "none"),
                new XAttribute("stroke", stroke),
                new XAttribute("stroke-width", "1.5"),
                new XAttribute("stroke-linejoin", "round")));
        }
    }

    public void Dot(double x, double y, double radius, string fill, string? title) => Root.Add(new XElement(
        Svg + "circle",
        new XAttribute("cx", Across(x)),
        new XAttribute("cy", ChartNumber.Of(y)),
        new XAttribute("r", ChartNumber.Of(radius)),
        new XAttribute("fill", fill),
        Title(title)));

    /// <summary>Small triangles that point down at places; one shape in print.</summary>
    public void Pointers(IReadOnlyList<double> places, double y, string fill)
    {
        if (_width is not { } width)
        {
            Root.Add(places.Select(x => new XElement(
                Svg + "svg",
                new XAttribute("x", Across(x)),
                new XAttribute("y", ChartNumber.Of(y)),
                new XAttribute("overflow", "visible"),
                new XElement(Svg + "path", new XAttribute("d", "M-4.5 0h9l-4.5 8z"), new XAttribute("fill", fill)))));
        }
        else if (places.Count > 0)
        {
            var shapes = places.Select(x => $"M{ChartNumber.Of((x * width) - 4.5)} {ChartNumber.Of(y)}h9l-4.5 8z");
            Root.Add(new XElement(Svg + "path", new XAttribute("d", string.Concat(shapes)), new XAttribute("fill", fill)));
        }
    }

    /// <summary>A line of text in pieces, each with its colour.</summary>
    /// <param name="x">Where it begins, or ends with <paramref name="anchor"/> <c>end</c>, or has its middle.</param>
    /// <param name="y">Base line.</param>
    /// <param name="pieces">A piece in bold is a number that matters.</param>
    /// <param name="size">Pixels or points.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="shift">Pixels or points to the right.</param>
    public void Text(double x, double y, IEnumerable<(string Text, string Fill, bool Bold)> pieces, double size = 11, string anchor = "start", double shift = 0)
    {
        var spans = pieces.ToList();
        var text = new XElement(
            Svg + "text",
            new XAttribute("x", Across(x)),
            new XAttribute("y", ChartNumber.Of(y)),
            shift == 0 ? null : new XAttribute("dx", ChartNumber.Of(shift)),
            new XAttribute("font-size", ChartNumber.Of(_width is null ? size : size * PrintedText)),
            new XAttribute("text-anchor", anchor),
            _palette.Font is { } font ? new XAttribute("font-family", font) : null);
        if (spans is [var only])
        {
            text.Add(new XAttribute("fill", only.Fill), only.Bold ? new XAttribute("font-weight", "bold") : null, ChartNumber.Text(only.Text));
        }
        else
        {
            text.Add(spans.Select(span => new XElement(
                Svg + "tspan", new XAttribute("fill", span.Fill), span.Bold ? new XAttribute("font-weight", "bold") : null, ChartNumber.Text(span.Text))));
        }

        Root.Add(text);
    }

    public void Text(double x, double y, string text, string fill, double size = 11, string anchor = "start", bool bold = false, double shift = 0) =>
        Text(x, y, [(text, fill, bold)], size, anchor, shift);

    private static XElement? Title(string? title) => title is null ? null : new XElement(Svg + "title", ChartNumber.Text(title));

    private string Across(double share) => _width is { } width ? ChartNumber.Of(share * width) : ChartNumber.Of(share * 100) + "%";
}
