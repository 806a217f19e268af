using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.Intents;

/// <summary>
/// Whether an answer is plainly in another language than English: most of it in another script, or full of the commonest small words of another language. A list of
/// English trade words is none of both. In doubt it is English, for to be told to speak English when one does is worse than not to be understood.
/// </summary>
public static partial class SpokenLanguage
{
    /// <summary>Fewer words tell no language.</summary>
    private const int LeastWords = 8;

    private const double LeastShareOfSmallWords = 0.15;

    /// <summary>Those that English writes alike (die, den, an, in, a, me, no, son) are left out.</summary>
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "und", "der", "das", "ich", "nicht", "ein", "eine", "mit", "ist", "wir", "auch", "auf", "für", "dass", "habe", "haben", "war", "sie", "zu", "von", "wie", "wenn",
        "que", "el", "los", "las", "una", "por", "con", "para", "pero", "como", "más", "cuando", "yo", "muy", "estaba", "tenía", "del", "y", "es", "se", "lo",
        "le", "les", "et", "je", "est", "dans", "pour", "une", "des", "du", "nous", "vous", "avec", "pas", "qui", "mais", "c'est", "j'ai", "était", "sur",
        "il", "che", "di", "della", "sono", "non", "ho", "questo", "perché", "anche", "gli", "nel", "alla", "è",
        "um", "uma", "não", "com", "eu", "mas", "foi", "muito", "isso", "quando", "nós", "são", "o", "os", "e",
        "het", "een", "ik", "niet", "van", "maar", "dat", "wij", "zijn", "voor", "heb",
        "się", "nie", "na", "że", "jest", "to", "był", "ale", "jak", "w", "z", "och", "att", "det", "som", "jag", "inte", "ve", "bir", "bu", "için",
    };

    /// <param name="text">An answer as it was written down.</param>
    public static bool IsPlainlyNotEnglish(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant().Replace('’', '\'')).Select(match => match.Value).ToList();
        var letters = text.Where(char.IsLetter).ToList();
        if (letters.Count > 0 && letters.Count(letter => letter > '\u024F') > letters.Count / 2)
        {
            return true;
        }

        // "um" and "e" and the like are noise in English, too: what tells is how many different ones there are.
        return words.Count >= LeastWords
            && words.Count(SmallWords.Contains) >= words.Count * LeastShareOfSmallWords
            && words.Where(SmallWords.Contains).Distinct().Count() >= 3
            && words.Count(English.Contains) < words.Count(SmallWords.Contains);
    }

    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "the", "and", "to", "i", "it", "that", "my", "you", "they", "with", "for", "this", "have", "but", "not", "from", "was", "were", "of", "in", "on", "we", "a", "is", "so", "because",
    };

    [GeneratedRegex(@"[\p{L}']+")]
    private static partial Regex Word();
}
