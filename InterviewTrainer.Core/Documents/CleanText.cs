using System.Globalization;
using System.Text;

namespace InterviewTrainer.Core.Documents;

/// <summary>Puts right what fonts and encodings do to letters: ligatures, accents that stand apart, spaces of every width, characters that nobody sees.</summary>
public static class CleanText
{
    private const char SoftHyphen = '\u00AD';

    private static readonly Dictionary<char, string> Replacements = new()
    {
        ['\uFB00'] = "ff",
        ['\uFB01'] = "fi",
        ['\uFB02'] = "fl",
        ['\uFB03'] = "ffi",
        ['\uFB04'] = "ffl",
        ['\uFB05'] = "st",
        ['\uFB06'] = "st",
        ['\u0132'] = "IJ",
        ['\u0133'] = "ij",
        ['\u2010'] = "-",
        ['\u2011'] = "-",
        ['\u2212'] = "-",
        ['\u2028'] = "\n",
        ['\u2029'] = "\n",
    };

    /// <summary>Accents with a width of their own, as old TeX fonts set them before (or after) their letter, and the combining accent that is meant.</summary>
    private static readonly Dictionary<char, char> SpacingAccents = new()
    {
        ['\u00B4'] = '\u0301',
        ['\u0060'] = '\u0300',
        ['\u00A8'] = '\u0308',
        ['\u02C6'] = '\u0302',
        ['\u02DC'] = '\u0303',
        ['\u02C7'] = '\u030C',
        ['\u00B8'] = '\u0327',
    };

    /// <summary>One line; tabs stay, runs of other spaces become one.</summary>
    public static string Line(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (SpacingAccents.TryGetValue(letter, out var accent) && at + 1 < text.Length && Accents.Join(text[at + 1], accent) is { } joined)
            {
                clean.Append(joined);
                at++;
            }
            else if (clean.Length > 0 && Accents.Join(clean[^1], letter) is { } composed)
            {
                clean[^1] = composed;
            }
            else if (Replacements.TryGetValue(letter, out var replacement))
            {
                clean.Append(replacement);
            }
            else if (letter == '\t' || !IsUnseen(letter))
            {
                clean.Append(letter is not '\t' && char.IsWhiteSpace(letter) ? ' ' : letter);
            }
        }

        return Spaced(clean.ToString());
    }

    /// <summary>A soft hyphen inside a line is how some documents write every hyphen.</summary>
    internal static string HardHyphens(string text) => text.Replace(SoftHyphen, '-');

    /// <summary>Control and format characters, direction overrides and private glyphs (icons) among them; the soft hyphen is dealt with where lines are joined.</summary>
    private static bool IsUnseen(char letter) => letter != SoftHyphen
        && !char.IsWhiteSpace(letter)
        && char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var last = spaced.Length > 0 ? spaced[^1] : '\t';
            if (letter == '\t' && last == ' ')
            {
                spaced[^1] = '\t';
            }
            else if (letter is not (' ' or '\t') || last is not (' ' or '\t'))
            {
                spaced.Append(letter);
            }
        }

        return spaced.ToString().Trim();
    }
}
