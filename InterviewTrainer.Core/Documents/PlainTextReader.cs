using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents;

/// <summary>Lines of a text file or of Markdown. Markup is taken off, never interpreted.</summary>
internal static partial class PlainTextReader
{
    public static DocumentLines Read(string text, DocumentFormat format)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\f');
        return DocumentLines.WithoutPages([.. lines.Select(line => format == DocumentFormat.Markdown ? Markdown(line) : Plain(line)).OfType<TextLine>()]);
    }

    private static TextLine? Plain(string line, double prominence = 0)
    {
        var (text, isBullet) = Bullets.Take(CleanText.HardHyphens(CleanText.Line(Gaps().Replace(line.Trim(), "\t"))));
        return text.Length == 0 || Rule().IsMatch(text) ? null : new TextLine(text, Page: 1) { IsBullet = isBullet, Prominence = prominence };
    }

    private static TextLine? Markdown(string line)
    {
        if (TableRule().IsMatch(line))
        {
            return null;
        }

        var heading = Heading().Match(line);
        var text = heading.Success ? heading.Groups[2].Value : line;
        text = Image().Replace(text, "");
        text = Link().Replace(text, "$1 ($2)");
        text = Emphasis().Replace(text, "$2");
        text = text.Trim() is ['|', .., '|'] row ? row.Trim('|').Replace("|", "\t", StringComparison.Ordinal) : text;
        return Plain(Tag().Replace(text, " "), heading.Success ? 7 - heading.Groups[1].Length : 0);
    }

    /// <summary>Spaces that set a date apart.</summary>
    [GeneratedRegex(@"(?<=\S) {3,}(?=\S)")]
    private static partial Regex Gaps();

    /// <summary>A line drawn with characters.</summary>
    [GeneratedRegex(@"^[-=_*~#. ]{3,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"!\[[^\]]{0,500}\]\([^)]{0,2000}\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\]]{1,500})\]\(([^)\s]{1,2000})[^)]{0,200}\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*\*|\*\*|__|`|(?<![\w*])\*|(?<!\w)_)(?=\S)([^*_`\n]{1,2000}?)(?<=\S)\1(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,500}>")]
    private static partial Regex Tag();
}
