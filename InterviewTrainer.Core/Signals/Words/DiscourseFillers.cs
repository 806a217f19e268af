namespace InterviewTrainer.Core.Signals.Words;

/// <summary>
/// Words that only fill: <i>like, you know, I mean, basically, actually</i> where punctuation or a hesitation sets them off on both sides, and <i>kind of</i>,
/// <i>sort of</i> behind a word that takes no noun. The rules would rather miss one than count a word that means something, so that what they find is
/// a lower bound. English; punctuated text only.
/// </summary>
internal sealed class DiscourseFillers(IReadOnlyList<SpokenWord> words, bool[] isHesitation)
{
    private static readonly string[][] SetOff = [["you", "know"], ["i", "mean"], ["like"], ["basically"], ["actually"]];

    /// <summary>Behind these a set-off word is part of a phrase, whatever the punctuation: "such as, like, …".</summary>
    private static readonly HashSet<string> Holding = new(StringComparer.Ordinal) { "as", "let", "not" };

    /// <summary>Behind these stands an adjective or a verb, so that "kind of" softens it and names no kind.</summary>
    private static readonly HashSet<string> BeforeSoftener = new(StringComparer.Ordinal)
    {
        "i", "we", "you", "he", "she", "it", "they", "i'm", "we're", "you're", "he's", "she's", "it's", "they're", "that's", "there's", "was", "were", "is",
        "are", "am", "be", "been", "being", "wasn't", "isn't", "just", "really", "felt", "feel", "feels", "looked", "looks", "seemed", "seems", "became", "got",
        "had", "have", "has", "i've", "we've", "they've", "would", "could", "did", "to",
    };

    /// <summary>"It was kind of you": kindness.</summary>
    private static readonly HashSet<string> Kindly = new(StringComparer.Ordinal) { "you", "him", "her", "them", "me", "us" };

    private readonly bool[] _isFiller = [.. isHesitation];

    /// <summary>First and last place of each, in order.</summary>
    public List<(int First, int Last)> Find()
    {
        var found = new List<(int First, int Last)>();
        for (var at = 0; at < words.Count; at++)
        {
            if (LengthAt(at) is var length and > 0)
            {
                found.Add((at, at + length - 1));
                Array.Fill(_isFiller, true, at, length);
                at += length - 1;
            }
        }

        return found;
    }

    private int LengthAt(int at)
    {
        if (Softens(at))
        {
            return 2;
        }

        var phrase = SetOff.FirstOrDefault(phrase => Stands(phrase, at));
        return phrase is not null && IsOpenBefore(at) && IsOpenBehind(at + phrase.Length - 1) ? phrase.Length : 0;
    }

    private bool Softens(int at) =>
        at > 0 && at + 2 < words.Count
        && words[at].Text is "kind" or "sort" && words[at + 1].Text == "of" && words[at].Stop == Stop.None && words[at + 1].Stop == Stop.None
        && words[at - 1].Stop == Stop.None && BeforeSoftener.Contains(words[at - 1].Text)
        && !(words[at].Text == "kind" && Kindly.Contains(words[at + 2].Text));

    private bool Stands(string[] phrase, int at)
    {
        for (var part = 0; part < phrase.Length; part++)
        {
            if (at + part >= words.Count || words[at + part].Text != phrase[part] || (part + 1 < phrase.Length && words[at + part].Stop != Stop.None))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOpenBefore(int first) =>
        first == 0 || ((words[first - 1].Stop != Stop.None || _isFiller[first - 1]) && !Holding.Contains(words[first - 1].Text));

    private bool IsOpenBehind(int last) => last == words.Count - 1 || words[last].Stop != Stop.None || isHesitation[last + 1];
}
