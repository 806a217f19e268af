using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Lexicon;

/// <summary>Phrases that are looked for word by word. <c>*</c> stands for one word of any kind; <c>a|b</c> for either.</summary>
internal sealed class PhraseList
{
    private readonly ILookup<string, string[][]> _byFirst;

    public PhraseList(IEnumerable<string> phrases)
    {
        _byFirst = phrases
            .Select(phrase => phrase.Split(' ').Select(word => word.Split('|')).ToArray())
            .SelectMany(phrase => phrase[0].Select(first => (first, phrase)))
            .ToLookup(item => item.first, item => item.phrase, StringComparer.Ordinal);
    }

    /// <summary>All places, from left to right, the longest first where several begin; not overlapping. A full stop inside breaks a phrase.</summary>
    public IEnumerable<TokenRange> Find(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (LengthAt(tokens, at) is var length and > 0)
            {
                yield return new TokenRange(at, at + length - 1);
                at += length - 1;
            }
        }
    }

    /// <summary>Words of the longest phrase that begins at a place; 0 where none does.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int at)
    {
        var longest = 0;
        foreach (var phrase in _byFirst[tokens[at].Word])
        {
            if (phrase.Length > longest && Stands(tokens, at, phrase))
            {
                longest = phrase.Length;
            }
        }

        return longest;
    }

    private static bool Stands(IReadOnlyList<Token> tokens, int at, string[][] phrase)
    {
        if (at + phrase.Length > tokens.Count)
        {
            return false;
        }

        for (var part = 0; part < phrase.Length; part++)
        {
            if ((part > 0 && tokens[at + part - 1].Stop == Stop.Full) || !(phrase[part][0] == "*" || phrase[part].Contains(tokens[at + part].Word)))
            {
                return false;
            }
        }

        return true;
    }
}
