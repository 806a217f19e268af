namespace InterviewTrainer.Core.Conversation;

/// <summary>Makes text from outside safe to keep: no control characters but line breaks and tabs, no lone surrogates, bounded length.</summary>
public static class PlainText
{
    public static string Clean(string text, int maxCharacters)
    {
        var kept = text.Length > maxCharacters ? text[..maxCharacters] : text;
        return string.Concat(kept.EnumerateRunes()
            .Where(rune => !System.Text.Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            .Select(rune => rune.ToString()));
    }
}
