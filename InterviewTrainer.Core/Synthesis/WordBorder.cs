namespace InterviewTrainer.Core.Synthesis;

/// <summary>White space between two words of a text, where it can be cut.</summary>
/// <param name="End">Index after what stands before it.</param>
/// <param name="Start">Index of the word after it.</param>
/// <param name="WordsBefore">Words of the text up to here.</param>
/// <param name="IsClause">
/// A speaker may pause here: after a comma, colon, semicolon or dash, or before a word that begins a clause; not between the numbers of a
/// list, after an abbreviation, or inside quotes and brackets.
/// </param>
internal readonly record struct WordBorder(int End, int Start, int WordsBefore, bool IsClause)
{
    private const string Marks = ",;:—–-";
    private const string Opening = "“(["; // ‘ is left out: its other half is also the apostrophe.
    private const string Closing = "”)]";

    private static readonly HashSet<string> ClauseWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "although", "because", "but", "if", "though", "unless", "until", "when", "where", "whereas", "which", "while",
    };

    /// <summary>All borders of a text, in order; white space around the text is none.</summary>
    public static List<WordBorder> Find(string text)
    {
        var borders = new List<WordBorder>();
        var (words, depth, quoted) = (0, 0, false);
        var wordStart = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                depth = Math.Max(0, depth + (Opening.Contains(text[at]) ? 1 : Closing.Contains(text[at]) ? -1 : 0));
                quoted ^= text[at] == '"';
                at++;
                continue;
            }

            var end = at;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            words += IsWord(text.AsSpan(wordStart, end - wordStart)) ? 1 : 0;
            if (end > 0 && at < text.Length)
            {
                borders.Add(new WordBorder(end, at, words, depth == 0 && !quoted && IsClauseAt(text, end, at)));
            }

            wordStart = at;
        }

        return borders;
    }

    /// <summary>Has something that can be said.</summary>
    public static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClauseAt(string text, int end, int start)
    {
        if (!Marks.Contains(text[end - 1]))
        {
            return ClauseWords.Contains(WordAt(text, start));
        }

        var before = end > 1 ? text[end - 2] : ' ';
        var isDash = text[end - 1] == '-';
        return before != '.' && (!isDash || char.IsWhiteSpace(before)) && !(char.IsDigit(before) && char.IsDigit(text[start]));
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }
}
