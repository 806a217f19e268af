namespace InterviewTrainer.Core.Signals.Words;

/// <summary>Whether words are English, by the share of its commonest ones; those that other languages write alike (in, is, was, of, a, so) are left out.</summary>
internal static class EnglishWords
{
    private const double LeastShare = 0.15;

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "and", "to", "i", "it", "that", "my", "you", "they", "with", "for", "this", "have", "but", "not", "from", "are", "were", "which", "there",
        "would", "could", "because", "what", "our", "be", "if", "when", "where", "how", "then", "them", "their", "his", "she", "we", "us", "your", "i'm",
        "it's", "that's", "i've", "didn't", "don't", "can", "been", "at", "about", "into", "every", "each", "did", "does", "these", "those", "some",
        "more", "than", "just", "very", "before", "after", "on", "out", "up", "one", "two", "people", "first", "other", "never", "only",
    };

    /// <param name="words">The words of an answer.</param>
    /// <param name="language">The recogniser's setting, which decides where there is one.</param>
    public static bool Are(IReadOnlyCollection<SpokenWord> words, string? language)
    {
        if (language is { Length: > 0 })
        {
            return language.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
        }

        return words.Count > 0 && words.Count(word => Common.Contains(word.Text)) >= words.Count * LeastShare;
    }
}
