using System.Buffers;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Signals.Words;

/// <summary>A timed word, ready for the rules.</summary>
/// <param name="Index">Its place in the list that it came from.</param>
/// <param name="Text">In lower case, bare of punctuation; apostrophes straight.</param>
/// <param name="Capitals">Written in capitals throughout: an abbreviation, unless everything is.</param>
/// <param name="StartMs">On the answer's clock.</param>
/// <param name="EndMs">At or after <paramref name="StartMs"/>.</param>
/// <param name="Confidence">0 to 1; null where there is none.</param>
/// <param name="Stop">The punctuation behind it.</param>
internal sealed record SpokenWord(int Index, string Text, bool Capitals, int StartMs, int EndMs, double? Confidence, Stop Stop)
{
    private const double LongestAnswerMs = 24 * 3_600_000;

    private static readonly SearchValues<char> FullStops = SearchValues.Create(".;:?!—–。；：？！।");
    private static readonly SearchValues<char> Commas = SearchValues.Create(",、，،");

    /// <summary>The middle of its time, twice: whole numbers compare exactly.</summary>
    public long TwiceMiddle => (long)StartMs + EndMs;

    /// <summary>In order of time. What holds no letter or digit (a dash, an emoji) is no word, but its punctuation belongs to the word before it.</summary>
    public static List<SpokenWord> Read(IReadOnlyList<TimedWord> timed)
    {
        var words = new List<SpokenWord>(timed.Count);
        for (var index = 0; index < timed.Count; index++)
        {
            var text = timed[index].Text;
            var (first, end) = Bounds(text);
            if (first < end)
            {
                words.Add(Of(timed[index], index, text[first..end], StopOf(text.AsSpan(end))));
            }
            else if (words.Count > 0 && StopOf(text) is var stop && stop > words[^1].Stop)
            {
                words[^1] = words[^1] with { Stop = stop };
            }
        }

        return IsOrdered(words) ? words : [.. words.OrderBy(word => word.StartMs)];
    }

    private static SpokenWord Of(TimedWord timed, int index, string bare, Stop stop)
    {
        var start = Milliseconds(timed.Start);
        return new SpokenWord(
            index,
            bare.Replace('’', '\'').ToLowerInvariant(),
            bare.Length > 1 && bare.Any(char.IsUpper) && !bare.Any(char.IsLower),
            start,
            Math.Max(start, Milliseconds(timed.End)),
            timed.Confidence is >= 0 and <= 1 ? timed.Confidence : null,
            stop);
    }

    private static (int First, int End) Bounds(string text)
    {
        var (first, end) = (0, text.Length);
        while (first < end && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        while (end > first && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return (first, end);
    }

    private static Stop StopOf(ReadOnlySpan<char> tail)
    {
        if (tail.Contains("..", StringComparison.Ordinal) || tail.Contains('…'))
        {
            return Stop.None;
        }

        return tail.ContainsAny(FullStops) ? Stop.Full : tail.ContainsAny(Commas) ? Stop.Comma : Stop.None;
    }

    private static bool IsOrdered(List<SpokenWord> words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index].StartMs < words[index - 1].StartMs)
            {
                return false;
            }
        }

        return true;
    }

    private static int Milliseconds(TimeSpan time) => (int)Math.Round(Math.Clamp(time.TotalMilliseconds, -LongestAnswerMs, LongestAnswerMs));
}
