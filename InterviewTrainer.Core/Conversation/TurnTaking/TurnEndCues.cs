using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>
/// Reads from the last words whether somebody has finished. Syntax and phrasing tell most about where a turn may end (Sacks, Schegloff and Jefferson 1974; Ford and
/// Thompson 1996); here they are read by the last word, the punctuation that the recogniser wrote and set phrases. English; other languages are read by their punctuation alone.
/// </summary>
public static partial class TurnEndCues
{
    /// <summary>More of the answer than this need not be looked at.</summary>
    private const int Tail = 200;

    /// <summary>A finished sentence has more words than this; a shorter one may be the start of something.</summary>
    private const int LeastWords = 4;

    /// <summary>No sentence ends with these.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "and", "or", "but", "because", "although", "though", "while", "unless", "until", "since", "when", "where", "if", "whether", "which", "who", "whose", "than",
        "the", "a", "an", "my", "our", "your", "their", "his", "its", "this", "these", "every", "each", "some", "any", "no",
        "to", "of", "in", "on", "at", "for", "from", "with", "by", "into", "about", "between", "through", "during", "without", "as", "like", "per",
        "i", "we", "they", "he", "she", "i'm", "we're", "they're", "i'd", "we'd", "i've", "we've", "i'll", "is", "are", "was", "were", "am", "be", "have", "has", "had",
        "would", "could", "should", "will", "can", "very", "really", "um", "uh", "er", "erm", "hmm", "so", "then", "also", "basically", "actually", "well",
    };

    /// <summary>How the answer so far ends.</summary>
    /// <param name="heard">What was recognised of it; empty is <see cref="TurnEnd.Unclear"/>.</param>
    public static TurnEnd Of(string heard)
    {
        var text = (heard.Length > Tail ? heard[^Tail..] : heard).Trim().Replace('’', '\'').ToLowerInvariant();
        if (text.Length == 0)
        {
            return TurnEnd.Unclear;
        }

        if (Closing().IsMatch(text))
        {
            return TurnEnd.Finished;
        }

        var words = Word().Matches(text);
        if (text.EndsWith("...", StringComparison.Ordinal) || text[^1] is ',' or '-' or '–' or '—' or ':' or '…' || (words.Count > 0 && Leading.Contains(words[^1].Value)))
        {
            return TurnEnd.Open;
        }

        return text[^1] is '.' or '!' or '。' && words.Count >= LeastWords ? TurnEnd.Finished : TurnEnd.Unclear;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}']+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(that's (it|all|my answer|about it|the story|all i have)|that is (it|all|my answer)|that was it|i think that's it|i hope that answers (it|your question|the question)|does that answer your question)[.!?]*$")]
    private static partial Regex Closing();
}
