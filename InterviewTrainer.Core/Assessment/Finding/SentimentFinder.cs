using InterviewTrainer.Core.Assessment.Lexicon;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>The tone of an answer by its words, turned round behind a "not". Shown, never scored: an honest story of a failure is a good answer.</summary>
internal static class SentimentFinder
{
    /// <summary>So many more words of one tone than of the other, for a hundred words, make a tone.</summary>
    private const double LeastPerHundred = 1.5;

    private static readonly HashSet<string> Positive = WordLists.Words("positive");
    private static readonly HashSet<string> Negative = WordLists.Words("negative");

    public static Sentiment Of(IReadOnlyList<string> words)
    {
        var balance = 0;
        for (var at = 0; at < words.Count; at++)
        {
            var tone = Positive.Contains(words[at]) ? 1 : Negative.Contains(words[at]) ? -1 : 0;
            var isTurned = at > 0 && (words[at - 1] is "not" or "no" or "never" || words[at - 1].EndsWith("n't", StringComparison.Ordinal));
            balance += isTurned ? 0 : tone;
        }

        var perHundred = words.Count == 0 ? 0 : balance * 100.0 / words.Count;
        return perHundred >= LeastPerHundred && balance >= 2 ? Sentiment.Positive : perHundred <= -LeastPerHundred && balance <= -2 ? Sentiment.Negative : Sentiment.Neutral;
    }
}
