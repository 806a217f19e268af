using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Dates and spans of time as CVs write them: "Jun. 2017 – Present", "03/2019 - 11/2020", "since 2018", "2014–2016".</summary>
internal static partial class DateText
{
    private const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private const string Seasons = "spring|summer|autumn|fall|winter";
    private const string Year = @"(?:19[5-9]\d|20\d\d)";
    private const string Date = $@"(?:(?:(?:{Months})\.?|{Seasons})(?:\s+\d{{1,2}},)?\s*(?:,\s*)?['’]?{Year}|(?:0?[1-9]|1[0-2])\s?[/.]\s?{Year}|{Year}[-/.](?:0[1-9]|1[0-2])|{Year})";
    private const string Now = "present|current(?:ly)?|now|today|ongoing|to date";
    private const string SpanPattern = $@"(?<![\w/.])(?:(?<start>{Date})\s*(?:(?:[-–—~]+|to\b|until\b)\s*(?:exp(?:ected)?\.?\s+)?|exp(?:ected)?\.?\s+)(?:(?<end>{Date})|(?<now>(?:{Now})\b)|(?=\s*(?:$|[)\t])))|(?:since|from)\s+(?<start>{Date})|(?<start>{Date}))(?![\w/])";

    /// <summary>The first span of time in a text, or the first date where there is no span; null without one.</summary>
    public static DateSpan? Find(string text)
    {
        var all = Span().Matches(text);
        var match = all.FirstOrDefault(each => each.Groups["end"].Success || each.Groups["now"].Success) ?? all.FirstOrDefault();
        if (match is null)
        {
            return null;
        }

        var start = match.Groups["start"].Value;
        var isOpen = match.Groups["now"].Success || match.Value.StartsWith("since", StringComparison.OrdinalIgnoreCase) || match.Value.TrimEnd() is [.., '-' or '–' or '—'];
        var end = match.Groups["now"].Success ? new RoleDate(match.Groups["now"].Value, null, IsPresent: true)
            : match.Groups["end"].Success ? new RoleDate(match.Groups["end"].Value, Parse(match.Groups["end"].Value))
            : isOpen ? new RoleDate("", null, IsPresent: true)
            : RoleDate.None;
        return new DateSpan(new RoleDate(start, Parse(start)), end, match.Index, match.Length);
    }

    public static bool HasDate(string text) => Span().IsMatch(text);

    /// <summary>The month that is meant; the year alone where only that, or a season, is written.</summary>
    public static YearMonth? Parse(string date)
    {
        var years = YearPattern().Match(date);
        if (!years.Success)
        {
            return null;
        }

        var year = int.Parse(years.Value, CultureInfo.InvariantCulture);
        var name = MonthName().Match(date);
        if (name.Success)
        {
            return new YearMonth(year, MonthOf(name.Value));
        }

        var number = NumberBeside().Match(date.Remove(years.Index, years.Length));
        return new YearMonth(year, number.Success ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null);
    }

    private static int MonthOf(string name) =>
        (Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1);

    [GeneratedRegex(SpanPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(Year)]
    private static partial Regex YearPattern();

    [GeneratedRegex($@"\b(?:{Months})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"\b(?:0?[1-9]|1[0-2])\b")]
    private static partial Regex NumberBeside();
}
