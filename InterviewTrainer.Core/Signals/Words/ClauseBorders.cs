namespace InterviewTrainer.Core.Signals.Words;

/// <summary>
/// Places pauses among the words. A clause's border is punctuation, or a conjunction behind the pause; commas beside an "um" or another filler set that off
/// and border nothing. Where a border could be one (a comma in a list, an "and" between nouns), it is taken for one: the doubt is the person's.
/// </summary>
internal sealed class ClauseBorders(IReadOnlyList<SpokenWord> words, bool[] isFiller)
{
    /// <summary>A word farther from the pause than this is not the one beside it.</summary>
    private const int NearMs = 1_000;

    private static readonly HashSet<string> Conjunctions = new(StringComparer.Ordinal)
    {
        "and", "or", "but", "so", "because", "although", "though", "while", "whereas", "unless", "until", "since", "when", "whenever", "where", "if", "whether",
        "after", "before", "that", "which", "who", "then",
    };

    /// <param name="pauses">In order of time.</param>
    public List<PlacedPause> Place(IReadOnlyList<SpeechSpan> pauses)
    {
        var placed = new List<PlacedPause>(pauses.Count);
        var next = 0;
        foreach (var pause in pauses)
        {
            while (next < words.Count && words[next].TwiceMiddle <= (long)pause.StartMs + pause.EndMs)
            {
                next++;
            }

            placed.Add(new PlacedPause(PlaceBefore(next, pause), pause.StartMs, pause.EndMs));
        }

        return placed;
    }

    private PausePlace PlaceBefore(int next, SpeechSpan pause)
    {
        if (next == 0 || next == words.Count || words[next - 1].EndMs < pause.StartMs - NearMs || words[next].StartMs > pause.EndMs + NearMs)
        {
            return PausePlace.Unplaced;
        }

        var (left, right) = (next - 1, next);
        while (left >= 0 && isFiller[left])
        {
            left--;
        }

        while (right < words.Count && isFiller[right])
        {
            right++;
        }

        return left < 0 || right == words.Count || IsBorder(left, right) ? PausePlace.Between : PausePlace.Within;
    }

    private bool IsBorder(int left, int right)
    {
        var stop = words[left].Stop;
        for (var filler = left + 1; filler < right; filler++)
        {
            stop = words[filler].Stop == Stop.Full ? Stop.Full : stop;
        }

        return stop == Stop.Full || (stop == Stop.Comma && right == left + 1) || Conjunctions.Contains(words[right].Text);
    }
}
