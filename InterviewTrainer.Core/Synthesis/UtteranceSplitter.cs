using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>
/// Cuts an utterance, while its text still comes, into the pieces that are spoken one after the other: the first clause of a long first
/// sentence, so that something is heard early, then sentence by sentence. The pieces do not depend on how the text arrives. Not thread-safe.
/// </summary>
public sealed partial class UtteranceSplitter
{
    /// <summary>A longer sentence is cut; voice models lose their way in them, and what is held back stays bounded.</summary>
    public const int MaxPieceCharacters = 300;

    /// <summary>A first sentence of fewer words is spoken in one go.</summary>
    private const int LongSentenceWords = 12;

    /// <summary>Words on either side of the cut in the first sentence; less sounds chopped.</summary>
    private const int ClauseWords = 4;

    /// <summary>Seen past the longest piece before it is cut, for the word or mark that decides.</summary>
    private const int LookAhead = 32;

    private string _text = "";
    private int _at;
    private bool _isUnderWay;

    /// <summary>The pieces of a text that is known.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var splitter = new UtteranceSplitter();
        return [.. splitter.Add(text), .. splitter.Finish()];
    }

    /// <summary>The pieces of a text that comes bit by bit, each as soon as it is complete; the last when the text ends.</summary>
    public static async IAsyncEnumerable<string> SplitAsync(IAsyncEnumerable<string> text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var splitter = new UtteranceSplitter();
        await foreach (var more in text.WithCancellation(cancellationToken))
        {
            foreach (var piece in splitter.Add(more))
            {
                yield return piece;
            }
        }

        foreach (var piece in splitter.Finish())
        {
            yield return piece;
        }
    }

    /// <summary>The pieces that became complete with <paramref name="more"/> text.</summary>
    public IReadOnlyList<string> Add(string more)
    {
        _text += more;
        return Take(isWhole: false);
    }

    /// <summary>The pieces that are left, now that there is no more text.</summary>
    public IReadOnlyList<string> Finish() => Take(isWhole: true);

    private List<string> Take(bool isWhole)
    {
        var pieces = new List<string>();
        while (Next(isWhole) is { } piece)
        {
            if (WordBorder.IsWord(piece))
            {
                pieces.Add(piece);
                _isUnderWay = true;
            }
        }

        (_text, _at) = (_text[_at..], 0);
        return pieces;
    }

    private string? Next(bool isWhole)
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        var left = _text.Length - _at;
        var window = _text.Substring(_at, Math.Min(left, MaxPieceCharacters + LookAhead));
        var sentence = SentenceEndPattern().Match(window) is { Success: true, Index: var end and <= MaxPieceCharacters } ? end : (int?)null;
        if (!_isUnderWay && FirstClause(sentence is { } length ? window[..length] : window, isKnown: sentence is not null || (isWhole && left == window.Length)) is { } clause)
        {
            return Cut(clause);
        }

        return sentence is { } whole ? Cut(whole)
            : left >= MaxPieceCharacters + LookAhead || (isWhole && left > MaxPieceCharacters) ? Cut(LongestPiece(window))
            : isWhole && left > 0 ? Cut(left)
            : null;
    }

    /// <summary>Where the first clause of a long sentence ends; null where there is none, or where the words to come decide.</summary>
    private static int? FirstClause(string sentence, bool isKnown)
    {
        var borders = WordBorder.Find(sentence);
        if (borders.Count == 0)
        {
            return null;
        }

        // The last word may still grow, unless white space follows it.
        var isComplete = isKnown || char.IsWhiteSpace(sentence[^1]);
        var words = borders[^1].WordsBefore + (isComplete && WordBorder.IsWord(sentence.AsSpan(borders[^1].Start)) ? 1 : 0);
        var clause = borders.FindIndex(border => border.IsClause && border.WordsBefore >= ClauseWords);
        return clause >= 0 && words >= LongSentenceWords && words - borders[clause].WordsBefore >= ClauseWords ? borders[clause].End : null;
    }

    private static int LongestPiece(string window)
    {
        var borders = WordBorder.Find(window[..MaxPieceCharacters]);
        var clause = borders.FindLastIndex(border => border.IsClause && border.End > MaxPieceCharacters / 3);
        return clause >= 0 ? borders[clause].End
            : borders.Count > 0 ? borders[^1].End
            : char.IsHighSurrogate(window[MaxPieceCharacters - 1]) ? MaxPieceCharacters - 1 : MaxPieceCharacters;
    }

    private string Cut(int length)
    {
        var piece = _text.Substring(_at, length).Trim();
        _at += length;
        return piece;
    }

    /// <summary>
    /// After a mark that ends a sentence (and a closing quote), before white space and a capital, digit or opening quote, unless the mark belongs
    /// to an abbreviation; and at every end of a line.
    /// </summary>
    [GeneratedRegex(@"(?<=[.!?…][""'”’)]?)(?<!\b(?:e\.g|i\.e|Mr|Mrs|Ms|Dr|Prof|vs|St)\.)(?<!\bNo\.(?=\s+\p{Nd}))\s+(?=[\p{Lu}\p{Nd}""'“‘(])|\s*\n")]
    private static partial Regex SentenceEndPattern();
}
