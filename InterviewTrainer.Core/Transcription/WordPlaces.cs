namespace InterviewTrainer.Core.Transcription;

/// <summary>Finds recognised words again in the text that was made of them.</summary>
public static class WordPlaces
{
    /// <summary>How far beyond the last word the next one is looked for.</summary>
    private const int Ahead = 60;

    /// <summary>Where each word stands in the text, its punctuation left out; null where it does not.</summary>
    /// <param name="text">The text, perhaps cleaned or edited since.</param>
    /// <param name="words">Its words, in order.</param>
    public static IReadOnlyList<(int Start, int End)?> In(string text, IReadOnlyList<TimedWord> words)
    {
        var places = new (int Start, int End)?[words.Count];
        var cursor = 0;
        for (var word = 0; word < places.Length; word++)
        {
            var bare = Bare(words[word].Text);
            if (bare.Length > 0 && Find(text, bare, cursor) is { } start)
            {
                cursor = start + bare.Length;
                places[word] = (start, cursor);
            }
        }

        return places;
    }

    private static string Bare(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>As a word of its own: "a" is not found in "banana".</summary>
    private static int? Find(string text, string word, int from)
    {
        var last = Math.Min(text.Length - word.Length, from + Ahead);
        for (var at = from; at <= last && (at = text.IndexOf(word, at, last + word.Length - at, StringComparison.Ordinal)) >= 0; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return at;
            }
        }

        return null;
    }
}
