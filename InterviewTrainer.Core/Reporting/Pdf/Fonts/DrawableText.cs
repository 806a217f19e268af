using System.Globalization;
using System.Text;

namespace InterviewTrainer.Core.Reporting.Pdf.Fonts;

/// <summary>Makes text drawable: what the fonts have no glyph for is marked and counted, what cannot be seen is dropped, and nothing is longer than it may be.</summary>
internal sealed class DrawableText(ReportFonts fonts)
{
    /// <summary>In the place of a character that cannot be drawn.</summary>
    public const char Mark = '\u25A1';

    /// <summary>Longer than any answer.</summary>
    public const int MaxCharacters = 40_000;

    /// <summary>A word longer than this may be broken: one without end would run out of the page.</summary>
    private const int LongestWord = 60;

    private const char Breakable = '\u200B';
    private const string Cut = " […]";

    /// <summary>Characters, as people count them, that were marked so far.</summary>
    public int Undrawn { get; private set; }

    public string Of(string text, ReportFace face)
    {
        return Broken(text.Length <= MaxCharacters && text.All(character => character is >= ' ' and <= '~' or '\n') ? text : Drawn(text, face));
    }

    private static string Broken(string text)
    {
        var broken = new StringBuilder(text.Length);
        var word = 0;
        foreach (var character in text)
        {
            word = character is ' ' or '\n' ? 0 : word + 1;
            if (word > LongestWord && !char.IsLowSurrogate(character))
            {
                broken.Append(Breakable);
                word = 1;
            }

            broken.Append(character);
        }

        return broken.ToString();
    }

    private string Drawn(string text, ReportFace face)
    {
        var drawn = new StringBuilder(text.Length);
        var rest = text.AsSpan(0, Math.Min(text.Length, MaxCharacters));
        while (rest.Length > 0)
        {
            var length = StringInfo.GetNextTextElementLength(rest);
            Add(drawn, rest[..length], face);
            rest = rest[length..];
        }

        return text.Length > MaxCharacters ? drawn.Append(Cut).ToString() : drawn.ToString();
    }

    private void Add(StringBuilder drawn, ReadOnlySpan<char> element, ReportFace face)
    {
        var kept = new StringBuilder(element.Length);
        foreach (var rune in element.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
            {
                _ = rune.Value == '\n' ? kept.Append('\n') : kept.Append(' ', 4);
            }
            else if (IsSeen(rune))
            {
                if (!fonts.CanDraw(rune.Value, face))
                {
                    // One mark for what people take for one character, of however many parts.
                    Undrawn++;
                    drawn.Append(Mark);
                    return;
                }

                kept.Append(rune.ToString());
            }
        }

        drawn.Append(kept);
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format) && rune.Value is not (>= 0xFE00 and <= 0xFE0F);
}
