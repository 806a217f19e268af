using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Signals.Words;

/// <summary>Um, uhm, uh, er, erm, eh, ehm, hm, in whatever length they are written.</summary>
internal static partial class Hesitation
{
    /// <summary>Which of the words are hesitations. In capitals (the ER, an HM) they are abbreviations, unless nothing is written otherwise.</summary>
    public static bool[] Find(IReadOnlyList<SpokenWord> words)
    {
        var everythingInCapitals = words.All(word => word.Capitals || word.Text.Length == 1 || !word.Text.Any(char.IsLetter));
        return [.. words.Select(word => (everythingInCapitals || !word.Capitals) && Pattern().IsMatch(word.Text))];
    }

    /// <summary>Whether a word in small letters is one.</summary>
    public static bool IsOne(string word) => Pattern().IsMatch(word);

    [GeneratedRegex("^(?:u+m+|u+h+m*|e+r|e+r+m+|e+h+m*|h+m+)$")]
    private static partial Regex Pattern();
}
