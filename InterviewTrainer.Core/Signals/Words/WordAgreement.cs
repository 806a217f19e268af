namespace InterviewTrainer.Core.Signals.Words;

/// <summary>Whether recogniser and voice activity detector speak of the same sound; a recogniser that makes words up, or lost half, must not be counted.</summary>
internal static class WordAgreement
{
    /// <summary>How far the two may differ about the bounds of a word.</summary>
    private const int ToleranceMs = 300;

    /// <summary>Speech farther than this from any word was not written down.</summary>
    private const int ReachMs = 1_000;

    /// <summary>Longer words hold silence: what they cover is cut here.</summary>
    private const int LongestWordMs = 2_000;

    public static WordStatus Check(HeardWords heard, IReadOnlyList<SpokenWord> words, IReadOnlyList<SpeechSpan> speech)
    {
        if (WordCount.IsUnspaced(heard.Text))
        {
            return WordStatus.Unspaced;
        }

        if (words.Count == 0)
        {
            return WordStatus.Untimed;
        }

        var (inText, timed) = (WordCount.Of(heard.Text), heard.Timed.Sum(word => WordCount.Of(word.Text)));
        if (Math.Min(inText, timed) < SignalLimits.MatchingWords * Math.Max(inText, timed))
        {
            return WordStatus.Mismatched;
        }

        return Outside(words, speech) > SignalLimits.WordsOutsideSpeech * words.Count ? WordStatus.OutsideSpeech
            : UnwrittenMs(words, speech) > SignalLimits.SpeechUnwritten * speech.Sum(span => (long)span.DurationMs) ? WordStatus.SpeechUnwritten
            : WordStatus.Timed;
    }

    private static int Outside(IReadOnlyList<SpokenWord> words, IReadOnlyList<SpeechSpan> speech)
    {
        var (outside, span) = (0, 0);
        foreach (var word in words)
        {
            while (span < speech.Count && speech[span].EndMs + ToleranceMs < word.StartMs)
            {
                span++;
            }

            outside += span == speech.Count || speech[span].StartMs - ToleranceMs > word.EndMs ? 1 : 0;
        }

        return outside;
    }

    private static long UnwrittenMs(IReadOnlyList<SpokenWord> words, IReadOnlyList<SpeechSpan> speech)
    {
        var (unwritten, next) = (0L, 0);
        foreach (var span in speech)
        {
            var from = span.StartMs;
            while (next < words.Count && ReachOf(words[next]) <= from)
            {
                next++;
            }

            for (var word = next; word < words.Count && words[word].StartMs - ReachMs < span.EndMs; word++)
            {
                unwritten += Math.Max(0, words[word].StartMs - ReachMs - from);
                from = Math.Max(from, ReachOf(words[word]));
            }

            unwritten += Math.Max(0, span.EndMs - from);
        }

        return unwritten;
    }

    private static int ReachOf(SpokenWord word) => Math.Min(word.EndMs, word.StartMs + LongestWordMs) + ReachMs;
}
