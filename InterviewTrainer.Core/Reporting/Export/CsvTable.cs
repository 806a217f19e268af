using System.Globalization;
using System.Text;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>
/// A table as CSV (RFC 4180, UTF-8, a header line). A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers and times stay as they are. What was not measured is
/// an empty cell.
/// </summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="name">Name of the file, without its ending.</param>
/// <param name="columns">Headers, and the value of each: a text, a number, a time (UTC), an identifier, an enumeration or nothing.</param>
public sealed class CsvTable<T>(string name, IReadOnlyList<(string Header, Func<T, object?> Value)> columns)
{
    private const string LineEnd = "\r\n";

    public string Name => name;

    public IEnumerable<string> Headers => columns.Select(column => column.Header);

    /// <summary>The header line.</summary>
    public string Head => string.Join(',', columns.Select(column => Quoted(column.Header))) + LineEnd;

    /// <summary>A row, line end included.</summary>
    public string Row(T row) => string.Join(',', columns.Select(column => Cell(column.Value(row)))) + LineEnd;

    internal static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        bool truth => truth ? "true" : "false",
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        Enum choice => char.ToLowerInvariant(choice.ToString()[0]) + choice.ToString()[1..],
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"No cell for {value.GetType()}."),
    };

    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 && text == text.Trim()
        ? text
        : new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
