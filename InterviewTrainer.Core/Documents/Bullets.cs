namespace InterviewTrainer.Core.Documents;

/// <summary>Signs that begin the items of a list.</summary>
internal static class Bullets
{
    private const string Signs = "•‣◦▪▫■□●○◆◇▶►▸➢➤✓✔∙⁃·–—-*+o";

    /// <summary>The text without its bullet, and whether there was one. A dash, a plus or an "o" counts only with a space after it.</summary>
    public static (string Text, bool IsBullet) Take(string line)
    {
        if (line.Length < 2 || !Signs.Contains(line[0], StringComparison.Ordinal))
        {
            return IsAlone(line) ? ("", true) : (line, false);
        }

        var isSpaced = line[1] is ' ' or '\t';
        return isSpaced || line[0] is not ('–' or '—' or '-' or '*' or '+' or 'o' or '·') ? (line[1..].TrimStart(), true) : (line, false);
    }

    /// <summary>Whether this is a bullet and nothing else.</summary>
    public static bool IsAlone(string text) => text.Trim() is [var sign] && Signs.Contains(sign, StringComparison.Ordinal) && sign != 'o';
}
