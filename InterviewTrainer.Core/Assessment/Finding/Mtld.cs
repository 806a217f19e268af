namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>Lexical diversity that does not vary with length: MTLD with TTR 0.72, mean of both directions (McCarthy &amp; Jarvis 2010).</summary>
internal static class Mtld
{
    private const double Threshold = 0.72;

    /// <summary>Fewer words tell nothing.</summary>
    public const int LeastWords = 50;

    public static double? Of(IReadOnlyList<string> words) => words.Count < LeastWords ? null : Math.Round((OneWay(words) + OneWay([.. words.Reverse()])) / 2, 1);

    private static double OneWay(IReadOnlyList<string> words)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var (factors, length, ratio) = (0.0, 0, 1.0);
        foreach (var word in words)
        {
            types.Add(word);
            length++;
            ratio = (double)types.Count / length;
            if (ratio <= Threshold)
            {
                factors++;
                types.Clear();
                (length, ratio) = (0, 1.0);
            }
        }

        factors += (1 - ratio) / (1 - Threshold);
        return factors > 0 ? words.Count / factors : words.Count;
    }
}
