using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>
/// Likeness of texts by their content words: small words and the phrases of job descriptions left out, brought to one form (<see cref="Terms"/>), each counted once. What says the same in other words is not found.
/// </summary>
internal static class StoryWords
{
    /// <summary>
    /// Two texts tell the same from this share on of the shorter one's content words. Measured on the graded answers: of 10,286 pairs of answers to different questions the highest share was 0.44,
    /// and stories told again in other sentences had 0.54 to 0.74.
    /// </summary>
    public const double Retold = 0.5;

    /// <summary>Fewer content words say too little to be sure.</summary>
    public const int LeastWords = 20;

    public static HashSet<string> Of(string text) => [.. Terms.Of(text).Select(term => term.Stem)];

    /// <summary>Share of the shorter text's words that the other has too (overlap coefficient), 0 to 1.</summary>
    public static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        var shorter = Math.Min(one.Count, other.Count);
        return shorter == 0 ? 0 : (double)one.Count(other.Contains) / shorter;
    }

    /// <summary>Whether one text tells the story of the other.</summary>
    public static bool IsRetold(HashSet<string> one, HashSet<string> other) => Math.Min(one.Count, other.Count) >= LeastWords && Overlap(one, other) >= Retold;
}
