using System.Globalization;
using System.Xml.Linq;
using InterviewTrainer.Core.Reporting.Charts;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Charts;

public sealed class ChartTests
{
    private const string Hostile = "<script>alert('x')</script> & \"quoted\" \u0000\ufffe 🚀";

    public static TheoryData<IChart> Charts =>
    [
        Line(Hostile, 1, 2, 3, 4, 5, 6),
        new LevelBars(Hostile, [new LevelRow(Hostile, 3, "2 quotes"), new LevelRow("Depth", null, "too few words")]),
        new CompetencyMap(Hostile, [new CompetencyRow(Hostile, 3.5, 2, 5, 4), new CompetencyRow("Empty", null, null, null, 0)]),
        new MonthCalendar(2026, 2, new Dictionary<int, int> { [3] = 2, [28] = 5, [31] = 1 }, (Hostile, "interviews")),
        new SpeechTimelineChart(new() { Speech = [new(0, 900), new(1_900, 4_000)] }),
    ];

    [Theory]
    [MemberData(nameof(Charts))]
    public void ToSvg_HostileText_IsEscapedAndWellFormed(IChart chart)
    {
        foreach (var svg in new[] { chart.ToSvg(ChartPalette.Page), chart.ToSvg(ChartPalette.Print, 480) })
        {
            var drawing = XElement.Parse(svg);

            Assert.Equal("svg", drawing.Name.LocalName);
            Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
            Assert.NotEqual("", drawing.Elements().First(element => element.Name.LocalName == "title").Value);
            Assert.NotEqual("", drawing.Elements().First(element => element.Name.LocalName == "desc").Value);
            Assert.DoesNotContain(drawing.Descendants(), element => element.Name.LocalName is "a" or "image" or "script" or "style" or "foreignObject");
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void ToSvg_AnotherCulture_DrawsTheSame(IChart chart)
    {
        var before = chart.ToSvg(ChartPalette.Print, 480);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = other;

            Assert.Equal(before, chart.ToSvg(ChartPalette.Print, 480));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Table_EveryRow_HasACellForEachHeader(IChart chart)
    {
        Assert.NotEmpty(chart.Table.Rows);
        Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Headers.Count, row.Count));
    }

    [Fact]
    public void Draw_WithId_IsNamedByTitleAndDescription()
    {
        var drawing = Line("Pauses", 1, 2).Draw(ChartPalette.Page, id: "chart-7");

        Assert.Equal("chart-7-title chart-7-desc", (string?)drawing.Attribute("aria-labelledby"));
        Assert.Equal(["chart-7-title", "chart-7-desc"], drawing.Elements().Take(2).Select(element => (string?)element.Attribute("id")));
    }

    [Fact]
    public void Line_EnoughValues_ShadesWhereHalfOfThemLie()
    {
        var chart = Line("Pauses", 8, 1, 2, 3, 4, 5, 6, 7) with { Band = OwnBand.Of([8, 1, 2, 3, 4, 5, 6, 7]) };

        Assert.Equal(new OwnBand(2, 6), chart.Band);
        Assert.Contains("Shaded: half of yours, 2 to 6.", chart.ToSvg(ChartPalette.Page), StringComparison.Ordinal);
        Assert.Null(OwnBand.Of([1, 2, 3, 4]));
    }

    [Fact]
    public void Line_LongUnit_IsSaidOnceWithTheNumbersOfTheBand()
    {
        var chart = Line("Pace", 120, 130, 140, 150, 160) with { Display = value => $"{value:0} words a minute", Band = OwnBand.Of([120, 130, 140, 150, 160]) };

        Assert.Contains("Shaded: half of yours, 130 to 150 words a minute.", chart.ToSvg(ChartPalette.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Competencies_Range_LiesBelowItsBarInInk()
    {
        var drawing = new CompetencyMap("Skills", [new CompetencyRow("Teamwork", 3.5, 2, 5, 4)]).Draw(ChartPalette.Page);

        var bars = drawing.Elements().Where(element => element.Name.LocalName == "rect").Max(bar => (double)bar.Attribute("y")! + (double)bar.Attribute("height")!);
        var range = drawing.Elements().Where(element => element.Name.LocalName == "line").ToList();
        Assert.Equal(3, range.Count);
        Assert.All(range, line => Assert.True((double)line.Attribute("y1")! > bars));
        Assert.All(range, line => Assert.Equal(ChartPalette.Page.Ink, (string?)line.Attribute("stroke")));
    }

    [Fact]
    public void Calendar_Month_BeginsOnItsWeekday()
    {
        // 1 February 2026 is a Sunday: the last column of the first row.
        var drawing = new MonthCalendar(2026, 2, new Dictionary<int, int>(), ("interview", "interviews")).Draw(ChartPalette.Print, 700);
        var first = drawing.Elements().First(element => element.Name.LocalName == "text" && element.Value == "1");

        Assert.Equal("650", (string?)first.Attribute("x"));
        Assert.Equal(28, drawing.Elements().Count(element => element.Name.LocalName == "rect"));
    }

    private static LineChart Line(string name, params double[] values) => new(
        name,
        [new LineSeries("", [.. values.Select((value, index) => new LinePoint(index + 1, $"{index + 1} May", value))])],
        value => value.ToString(CultureInfo.InvariantCulture));
}
