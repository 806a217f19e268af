using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>
/// Finds the timed words again in the text of an answer and cuts it into marked pieces. The pieces together are the text, letter for letter; a word that
/// is not found there is not marked.
/// </summary>
public static class TranscriptModel
{
    /// <param name="text">The answer as written down.</param>
    /// <param name="timed">Its words, in order.</param>
    /// <param name="fillers">Places among <paramref name="timed"/>.</param>
    /// <param name="spans">What else is marked; places beyond the text are not.</param>
    public static IReadOnlyList<TranscriptPiece> Cut(string text, IReadOnlyList<TimedWord> timed, IReadOnlyList<FillerSpan> fillers, IReadOnlyList<MarkedSpan> spans)
    {
        var (marks, words, places) = (new TranscriptMark[text.Length], new int[text.Length], WordPlaces.In(text, timed));
        foreach (var span in spans.Concat(Marked(places, timed, fillers)).Where(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Length))
        {
            foreach (ref var mark in marks.AsSpan(span.Start, span.End - span.Start))
            {
                mark |= span.Mark;
            }
        }

        for (var word = 0; word < places.Count; word++)
        {
            if (places[word] is { } place)
            {
                words.AsSpan(place.Start, place.End - place.Start).Fill(word + 1);
            }
        }

        var pieces = new List<TranscriptPiece>();
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = EndOfRun(marks, start, text.Length, Clear);
            pieces.Add(new TranscriptPiece(text[start..end], Clear(marks[start])) { Parts = Parts(text, words, timed, start, end) });
        }

        return pieces;
    }

    private static IReadOnlyList<TimedPart> Parts(string text, int[] words, IReadOnlyList<TimedWord> timed, int start, int end)
    {
        var parts = new List<TimedPart>();
        for (var at = start; at < end;)
        {
            var next = EndOfRun(words, at, end, word => word);
            parts.Add(new TimedPart(text[at..next], words[at] == 0 || timed[words[at] - 1] is { End.Ticks: 0 } ? null : (int)timed[words[at] - 1].Start.TotalMilliseconds));
            at = next;
        }

        return parts.Exists(part => part.StartMs is not null) ? parts : Array.Empty<TimedPart>();
    }

    private static int EndOfRun<T>(T[] values, int start, int end, Func<T, T> read)
        where T : struct
    {
        var at = start + 1;
        while (at < end && EqualityComparer<T>.Default.Equals(read(values[at]), read(values[start])))
        {
            at++;
        }

        return at;
    }

    /// <summary>Of two marks on one word the one that says more stays: a filler may well be unsure, and what is to be worked on is not strong.</summary>
    private static TranscriptMark Clear(TranscriptMark mark)
    {
        mark = mark.HasFlag(TranscriptMark.Hesitation) ? mark & ~(TranscriptMark.Filler | TranscriptMark.Hedge) : mark;
        mark = mark.HasFlag(TranscriptMark.Filler) ? mark & ~TranscriptMark.Hedge : mark;
        mark = (mark & (TranscriptMark.Hesitation | TranscriptMark.Filler)) != 0 ? mark & ~TranscriptMark.Unsure : mark;
        return mark.HasFlag(TranscriptMark.Weak) ? mark & ~TranscriptMark.Strong : mark;
    }

    private static List<MarkedSpan> Marked(IReadOnlyList<(int Start, int End)?> places, IReadOnlyList<TimedWord> timed, IReadOnlyList<FillerSpan> fillers)
    {
        var marked = new List<MarkedSpan>();
        foreach (var filler in fillers)
        {
            if (filler.LastWord < places.Count && places[filler.FirstWord] is { } first && places[filler.LastWord] is { } last && first.Start < last.End)
            {
                marked.Add(new MarkedSpan(first.Start, last.End, filler.Kind == FillerKind.Hesitation ? TranscriptMark.Hesitation : TranscriptMark.Filler));
            }
        }

        for (var word = 0; word < places.Count; word++)
        {
            if (places[word] is { } place && timed[word].IsUnsure())
            {
                marked.Add(new MarkedSpan(place.Start, place.End, TranscriptMark.Unsure));
            }
        }

        return marked;
    }
}
