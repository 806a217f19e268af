namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>
/// Finds what a language model quotes in the answer that it read. Capitals, the form of apostrophes and dashes, and marks around the quote may differ; no letter, no word and no order may.
/// </summary>
internal static class QuoteFinder
{
    /// <summary>Fewer words show nothing; "a" stands in every answer.</summary>
    public const int LeastWords = 3;

    /// <param name="answer">The answer.</param>
    /// <param name="quote">What is said to stand in it.</param>
    /// <param name="left">Places that count for nothing.</param>
    /// <returns>Its first place that touches none of those; null when it stands nowhere, begins or ends inside a word, or is too short.</returns>
    public static Evidence? Find(string answer, string quote, IReadOnlyList<Evidence> left)
    {
        var (text, wanted) = (Fold(answer), Bare(Fold(quote)));
        if (Words(wanted) < LeastWords)
        {
            return null;
        }

        for (var at = 0; (at = text.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + wanted.Length;
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWhole && !left.Any(place => at < place.End && end > place.Start))
            {
                return Evidence.At(answer, at, end);
            }
        }

        return null;
    }

    /// <summary>Letter by letter, so that places stay what they are. The angle brackets are those of a fence.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        for (var at = 0; at < folded.Length; at++)
        {
            folded[at] = from[at] switch
            {
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                '–' or '—' => '-',
                '‹' => '<',
                '›' => '>',
                var letter when char.IsWhiteSpace(letter) => ' ',
                var letter => char.ToLowerInvariant(letter),
            };
        }
    });

    private static string Bare(string quote) => quote.Trim(' ', '"', '\'', '.', ',', ';', ':', '…', '!', '?', '-');

    private static int Words(string text) => text.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));
}
