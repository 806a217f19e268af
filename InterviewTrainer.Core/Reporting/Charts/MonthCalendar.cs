using System.Globalization;
using System.Xml.Linq;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>A month of practice, weeks from Monday to Sunday: the more on a day, the fuller its square. No day is marked as missed.</summary>
/// <param name="Year">Such as 2026.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Counts">How much was practised on a day, by its number; days without are left out.</param>
/// <param name="Unit">What is counted, for one and for many.</param>
public sealed record MonthCalendar(int Year, int Month, IReadOnlyDictionary<int, int> Counts, (string One, string Many) Unit) : IChart
{
    private const double RowHeight = 26;
    private const double Header = 34;
    private static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public string Title => new DateOnly(Year, Month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public string Description => Practised.Count == 0
        ? $"{Title}: nothing practised."
        : $"{Title}: practised on {Number(Practised.Count)} {(Practised.Count == 1 ? "day" : "days")}, {Amount(Practised.Sum(day => day.Value))} in all.";

    public ChartTable Table => new(["Day", "Practised"], [.. Practised.Select(day => (IReadOnlyList<string>)[DayName(day.Key), Amount(day.Value)])]);

    public double Height => Header + (Weeks * RowHeight);

    private List<KeyValuePair<int, int>> Practised => [.. Counts.Where(day => day.Value > 0 && day.Key >= 1 && day.Key <= DateTime.DaysInMonth(Year, Month)).OrderBy(day => day.Key)];

    /// <summary>Columns before the first of the month.</summary>
    private int Offset => ((int)new DateOnly(Year, Month, 1).DayOfWeek + 6) % 7;

    private int Weeks => (Offset + DateTime.DaysInMonth(Year, Month) + 6) / 7;

    public XElement Draw(ChartPalette palette, double? width = null, string? id = null)
    {
        var canvas = new SvgCanvas(this, palette, width, id);
        canvas.Text(0, 12, Title, palette.Ink, size: 12, bold: true);
        for (var column = 0; column < Days.Length; column++)
        {
            canvas.Text((column + 0.5) / Days.Length, 28, Days[column], palette.Muted, size: 10, anchor: "middle");
        }

        var counts = Practised.ToDictionary();
        for (var day = 1; day <= DateTime.DaysInMonth(Year, Month); day++)
        {
            var (column, row) = ((Offset + day - 1) % 7, (Offset + day - 1) / 7);
            var (x, y, count) = ((double)column / 7, Header + (row * RowHeight), counts.GetValueOrDefault(day));
            canvas.Bar(x + 0.01, x + (1.0 / 7) - 0.01, y, RowHeight - 3, count > 0 ? palette.Band : palette.Empty, radius: 4, count > 0 ? $"{DayName(day)}: {Amount(count)}" : null);
            canvas.Text(x + (0.5 / 7), y + 15, Number(day), count > 0 ? palette.Ink : palette.Muted, anchor: "middle", bold: count > 0);

            // How often, as dots: colour alone tells nobody.
            for (var dot = 0; dot < Math.Min(count, 3); dot++)
            {
                canvas.Dot(x + (0.5 / 7) + ((dot - ((Math.Min(count, 3) - 1) / 2.0)) * 0.02), y + 19.5, 1.5, palette.Series[0], title: null);
            }
        }

        return canvas.Root;
    }

    private string DayName(int day) => new DateOnly(Year, Month, day).ToString("d MMM", CultureInfo.InvariantCulture);

    private string Amount(int count) => $"{Number(count)} {(count == 1 ? Unit.One : Unit.Many)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
