using System.Globalization;
using System.Xml.Linq;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>Levels as bars that are filled or not, each with its name and with what it rests on. Where there is no level, the words say so in its place.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Of">The highest level.</param>
public sealed record LevelBars(string Title, IReadOnlyList<LevelRow> Rows, int Of = 5) : IChart
{
    private const double RowHeight = 34;

    public double Height => Math.Max(1, Rows.Count) * RowHeight;

    public string Description => Rows.Count == 0 ? $"{Title}: nothing to show." : $"{Title}: {string.Join("; ", Rows.Select(row => $"{row.Name} {Level(row)}"))}.";

    public ChartTable Table => new(["What", "Level", "Rests on"], [.. Rows.Select(row => (IReadOnlyList<string>)[row.Name, Level(row), row.Note])]);

    public XElement Draw(ChartPalette palette, double? width = null, string? id = null)
    {
        var canvas = new SvgCanvas(this, palette, width, id);
        foreach (var (row, y) in Rows.Select((row, place) => (row, place * RowHeight)))
        {
            canvas.Text(0, y + 13, row.Name, palette.Ink, size: 12);
            canvas.Text(1, y + 13, row.Note, palette.Muted, anchor: "end");
            if (row.Level is not { } level)
            {
                canvas.Text(0, y + 27, "not scored", palette.Muted);
                continue;
            }

            for (var step = 0; step < Of; step++)
            {
                canvas.Bar((double)step / Of, ((step + 1.0) / Of) - 0.012, y + 19, 8, step < level ? palette.Series[0] : palette.Empty, radius: 2);
            }
        }

        return canvas.Root;
    }

    private string Level(LevelRow row) => row.Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"{level} of {Of}") : "not scored";
}

/// <summary>A level.</summary>
/// <param name="Name">What was judged.</param>
/// <param name="Level">From 1; null where there is none.</param>
/// <param name="Note">What it rests on, such as "3 quotes", or why there is none; a few words.</param>
public sealed record LevelRow(string Name, int? Level, string Note);
