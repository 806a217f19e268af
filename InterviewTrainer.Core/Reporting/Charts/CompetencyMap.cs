using System.Globalization;
using System.Xml.Linq;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>How far each competency has come, as bars from a common zero with the spread of the answers under them; what a spider chart shows, readable.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Of">The highest level.</param>
public sealed record CompetencyMap(string Title, IReadOnlyList<CompetencyRow> Rows, double Of = 5) : IChart
{
    private const double RowHeight = 40;
    private const double Tick = 2.5;

    public double Height => Math.Max(1, Rows.Count) * RowHeight;

    public string Description => Rows.Count == 0 ? $"{Title}: nothing to show." : $"{Title}: {string.Join("; ", Rows.Select(row => $"{row.Name} {Mean(row)}"))}.";

    public ChartTable Table => new(
        ["Competency", "Mean level", "Lowest", "Highest", "Answers"],
        [.. Rows.Select(row => (IReadOnlyList<string>)[row.Name, Mean(row), Number(row.Lowest), Number(row.Highest), Count(row)])]);

    public XElement Draw(ChartPalette palette, double? width = null, string? id = null)
    {
        var canvas = new SvgCanvas(this, palette, width, id);
        foreach (var (row, y) in Rows.Select((row, place) => (row, place * RowHeight)))
        {
            canvas.Text(0, y + 13, row.Name, palette.Ink, size: 12);
            canvas.Text(1, y + 13, row.Mean is null ? $"not scored · {Answers(row)}" : $"{Mean(row)} · {Answers(row)}", palette.Muted, anchor: "end");
            canvas.Bar(0, 1, y + 19, 8, palette.Empty, radius: 2);
            if (row.Mean is { } mean)
            {
                canvas.Bar(0, Share(mean), y + 19, 8, palette.Series[0], radius: 2);
                if (row.Lowest < row.Highest)
                {
                    Range(canvas, Share(row.Lowest.Value), Share(row.Highest.Value), y + 32, palette.Ink);
                }
            }
        }

        return canvas.Root;
    }

    /// <summary>Under the bar, in ink: on it no colour of a series can be told from another.</summary>
    private static void Range(SvgCanvas canvas, double from, double to, double y, string stroke)
    {
        canvas.Line(from, y, to, y, stroke, 1.5);
        canvas.Line(from, y - Tick, from, y + Tick, stroke, 1.5);
        canvas.Line(to, y - Tick, to, y + Tick, stroke, 1.5);
    }

    private double Share(double level) => Of > 0 ? Math.Clamp(level / Of, 0, 1) : 0;

    private string Mean(CompetencyRow row) => row.Mean is { } mean ? $"{Number(mean)} of {Number(Of)}" : "not scored";

    private static string Answers(CompetencyRow row) => $"{Count(row)} {(row.Answers == 1 ? "answer" : "answers")}";

    private static string Count(CompetencyRow row) => row.Answers.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? level) => level is { } value ? value.ToString("0.#", CultureInfo.InvariantCulture) : "–";
}

/// <summary>A competency over some answers.</summary>
/// <param name="Name">Such as "teamwork".</param>
/// <param name="Mean">Mean level; null where no answer was scored.</param>
/// <param name="Lowest">Of one answer.</param>
/// <param name="Highest">Of one answer.</param>
/// <param name="Answers">How many it rests on.</param>
public sealed record CompetencyRow(string Name, double? Mean, double? Lowest, double? Highest, int Answers);
