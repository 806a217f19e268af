namespace InterviewTrainer.Core.Assessment.Lexicon;

/// <summary>Which words are verbs of doing, and in which form. English.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Bases = WordLists.Words("action verbs");
    private static readonly HashSet<string> Irregular = WordLists.Words("irregular verbs");
    private static readonly HashSet<string> States = WordLists.Words("state verbs");
    private static readonly HashSet<string> NotPast = WordLists.Words("not past");

    /// <summary>A past tense or participle of something done: "measured", "wrote".</summary>
    public static bool IsPastAction(string word) => !States.Contains(word) && IsPast(word);

    /// <summary>Any past tense or participle, of states too.</summary>
    public static bool IsPast(string word) =>
        word is "was" or "were" or "had" or "did"
        || (Irregular.Contains(word) && !Bases.Contains(word))
        || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !NotPast.Contains(word))
        || word is "put" or "cut" or "set" or "let" or "read" or "ran" or "hit" or "split" or "spread" or "shut";

    /// <summary>The plain form of something that can be done: "measure".</summary>
    public static bool IsAction(string word) => Bases.Contains(word) && !States.Contains(word);

    /// <summary>"Measuring".</summary>
    public static bool IsActionIng(string word) =>
        word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal)
        && (Bases.Contains(word[..^3]) || Bases.Contains(word[..^3] + "e") || (word[^4] == word[^5] && Bases.Contains(word[..^4])));

    public static bool IsState(string word) => States.Contains(word);
}
