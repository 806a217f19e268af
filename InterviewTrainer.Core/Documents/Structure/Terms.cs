using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Words of a text that carry meaning, brought to one form: lower case, common abbreviations written out, plural and tense taken off.</summary>
internal static partial class Terms
{
    private static readonly HashSet<string> Common = new(
        ("a about above across after again all also an and any are as at be because been before being below between both but by can could did do does doing during each etc e.g eg few for from further had has have "
        + "having he her here hers him his how i i.e ie if in into is it its itself just like me more most my no nor not of off on once only or other our ours out over own per plus same she should so some such than that the their "
        + "theirs them then there these they this those through to too under until up upon us using use used very via was we well were what when where which while who whom why will with within without would you your yours").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Words with which every requirement is phrased.</summary>
    private static readonly HashSet<string> Phrasing = new(
        ("ability able advanced advantage apply asset background basic beneficial bonus bring candidate comfortable command commercial deep demonstrable demonstrated desirable desired equivalent essential excellent experience "
        + "experienced expert expertise extensive familiar familiarity field fluent fluency good great hands-on have ideal ideally including industry job knowledge least level looking mandatory minimum must need nice plus position practical preferable preferably preferred "
        + "previous professional proficiency proficient proven qualification qualified related relevant require required requirement role similar skill skilled skills solid some sound strong successful track record understanding "
        + "willing willingness work worked working year years yrs").Split(' '),
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> SameAs = new(StringComparer.Ordinal)
    {
        ["js"] = "javascript",
        ["ts"] = "typescript",
        ["k8s"] = "kubernetes",
        ["postgres"] = "postgresql",
        ["golang"] = "go",
        ["b.s"] = "bachelor",
        ["b.s."] = "bachelor",
        ["bsc"] = "bachelor",
        ["b.sc"] = "bachelor",
        ["ba"] = "bachelor",
        ["b.a"] = "bachelor",
        ["bachelors"] = "bachelor",
        ["bachelor's"] = "bachelor",
        ["msc"] = "master",
        ["m.sc"] = "master",
        ["m.s"] = "master",
        ["ma"] = "master",
        ["masters"] = "master",
        ["master's"] = "master",
        ["doctorate"] = "phd",
        ["ph.d"] = "phd",
        ["cs"] = "computer",
        ["node"] = "node.js",
        ["nodejs"] = "node.js",
        ["reactjs"] = "react",
        ["react.js"] = "react",
        ["ml"] = "machine",
        ["led"] = "lead",
        ["leading"] = "lead",
        ["managed"] = "manage",
        ["management"] = "manage",
        ["taught"] = "teach",
    };

    /// <summary>Terms of a requirement or of what may be evidence for it.</summary>
    /// <param name="text">A sentence or a list item.</param>
    public static IReadOnlyList<Term> Of(string text)
    {
        var terms = new List<Term>();
        foreach (Match match in Word().Matches(text.Replace('’', '\'')))
        {
            var written = match.Value.TrimEnd('.', '\'');
            var lower = written.ToLowerInvariant();
            if (Common.Contains(lower) || Phrasing.Contains(lower) || (lower.All(char.IsDigit) && lower.Length < 3))
            {
                continue;
            }

            var isFirst = match.Index == 0;
            var isName = written.Any(char.IsDigit) || written.IndexOfAny(['#', '+', '.', '/']) >= 0 || written.Skip(1).Any(char.IsUpper) || (char.IsUpper(written[0]) && !isFirst) || written is "R" or "C";
            terms.Add(new Term(Stem(SameAs.GetValueOrDefault(lower, lower)), isName));
        }

        return terms;
    }

    public static bool IsCommon(string lower) => Common.Contains(lower);

    /// <summary>Whether every requirement is phrased with this word, so that it says nothing about one.</summary>
    public static bool IsPhrasing(string lower) => Phrasing.Contains(lower);

    private static string Stem(string word)
    {
        foreach (var ending in (string[])["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "er", "ers", "or", "ors", "s", "e", "y"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal) && word.All(char.IsLetter) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}+#./'-]*")]
    private static partial Regex Word();
}
