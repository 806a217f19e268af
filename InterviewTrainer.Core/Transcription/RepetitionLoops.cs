namespace InterviewTrainer.Core.Transcription;

/// <summary>A recogniser that got stuck says the same few words over and over. People repeat themselves too, but not like this.</summary>
internal static class RepetitionLoops
{
    private const int LongestLoop = 12;

    /// <summary>The words with every loop cut down to its first round; words without any letter or digit are left out.</summary>
    public static IReadOnlyList<HypothesisWord> Cut(IReadOnlyList<HypothesisWord> words)
    {
        var left = words.Where(word => word.Text.Any(char.IsLetterOrDigit)).ToList();
        for (var at = 0; at < left.Count; at++)
        {
            for (var length = 1; length <= LongestLoop; length++)
            {
                var rounds = Rounds(left, at, length);
                if (rounds > Bearable(length))
                {
                    left.RemoveRange(at + length, (rounds - 1) * length);
                }
            }
        }

        return left;
    }

    /// <summary>"No, no, no, no" is somebody who means it; a clause of four words three times in a row is not.</summary>
    private static int Bearable(int length) => length switch { 1 => 4, 2 or 3 => 3, _ => 2 };

    private static int Rounds(List<HypothesisWord> words, int at, int length)
    {
        var rounds = 1;
        while (at + ((rounds + 1) * length) <= words.Count
            && Enumerable.Range(at, length).All(i => words[i].Key == words[i + (rounds * length)].Key))
        {
            rounds++;
        }

        return rounds;
    }
}
