using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>
/// Finds the timed words again in the text of an answer and cuts it into marked pieces. The pieces together are the text, letter for letter; a word that
/// is not found there is not marked.
/// </summary>
public static class TranscriptModel
{
    /// <summary>How far beyond the last word the next one is looked for.</summary>
    private const int Ahead = 60;

    /// <param name="text">The answer as written down.</param>
    /// <param name="timed">Its words, in order.</param>
    /// <param name="fillers">Places among <paramref name="timed"/>.</param>
    public static IReadOnlyList<TranscriptPiece> Cut(string text, IReadOnlyList<TimedWord> timed, IReadOnlyList<FillerSpan> fillers)
    {
        var pieces = new List<TranscriptPiece>();
        var at = 0;
        foreach (var (start, end, mark) in Marked(Places(text, timed), timed, fillers))
        {
            if (start > at)
            {
                pieces.Add(new TranscriptPiece(text[at..start], TranscriptMark.None));
            }

            if (start >= at)
            {
                pieces.Add(new TranscriptPiece(text[start..end], mark));
                at = end;
            }
        }

        if (at < text.Length)
        {
            pieces.Add(new TranscriptPiece(text[at..], TranscriptMark.None));
        }

        return pieces;
    }

    private static IEnumerable<(int Start, int End, TranscriptMark Mark)> Marked(
        (int Start, int End)?[] places, IReadOnlyList<TimedWord> timed, IReadOnlyList<FillerSpan> fillers)
    {
        var marked = new List<(int Start, int End, TranscriptMark Mark)>();
        foreach (var filler in fillers)
        {
            if (filler.LastWord < places.Length && places[filler.FirstWord] is { } first && places[filler.LastWord] is { } last && first.Start < last.End)
            {
                marked.Add((first.Start, last.End, filler.Kind == FillerKind.Hesitation ? TranscriptMark.Hesitation : TranscriptMark.Filler));
            }
        }

        for (var word = 0; word < places.Length; word++)
        {
            if (places[word] is { } place && timed[word].IsUnsure())
            {
                marked.Add((place.Start, place.End, TranscriptMark.Unsure));
            }
        }

        // Of two marks on one word the filler comes first, for it says more.
        return marked.OrderBy(mark => mark.Start).ThenBy(mark => mark.Mark);
    }

    /// <summary>Where each word stands in the text, its punctuation left out; null where it does not.</summary>
    private static (int Start, int End)?[] Places(string text, IReadOnlyList<TimedWord> timed)
    {
        var places = new (int Start, int End)?[timed.Count];
        var cursor = 0;
        for (var word = 0; word < places.Length; word++)
        {
            var bare = Bare(timed[word].Text);
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
