using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Whether a text is English, by the small words that every sentence has. Lists without sentences count as English when no other language shows.</summary>
internal static partial class EnglishText
{
    private static readonly HashSet<string> English = Words("the and of to in with for on at by from as is are was were be has have that this which an our your you we");

    private static readonly HashSet<string>[] Others =
    [
        Words("der die das und mit von zu den dem des ein eine einer für im auf ist bei als wir sie ihre nach über sowie"),
        Words("le la les des et en du un une dans pour avec sur au aux par est nous vous notre votre qui que"),
        Words("el los las y en un una con para por del al es su se que como más nuestro"),
        Words("il lo gli di che e con per un una della dei nel alla sono è"),
        Words("o os as e de do da dos das em um uma com para por não nos que"),
        Words("de het een en van met voor op te zijn wij je onze naar aan bij"),
    ];

    public static bool Is(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        var letters = text.Where(char.IsLetter).ToList();
        if (letters.Count > 0 && letters.Count(letter => letter < 0x250) < 0.8 * letters.Count)
        {
            return false;
        }

        var english = words.Count(English.Contains);
        return Others.All(other => words.Count(other.Contains) <= Math.Max(3, english));
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
