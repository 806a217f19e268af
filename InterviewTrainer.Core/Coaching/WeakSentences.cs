using System.Text.RegularExpressions;
using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching;

/// <summary>
/// Sentences that take back what they say and name nothing that could be checked: a hedge, or "sort of" and its like, and neither an action of one's own, a result, a figure, a name nor a reason.
/// Places to work on; coaching convention, and no part of a score.
/// </summary>
public static partial class WeakSentences
{
    private const int FewestWords = 4;

    /// <summary>Longer ones are text without punctuation, not a sentence.</summary>
    private const int MostWords = 40;

    /// <summary>What was found strong in an answer.</summary>
    public static IEnumerable<Evidence> Strong(AnswerFindings findings) =>
        [.. findings.OwnActions, .. findings.Star.Result, .. findings.Quantifiers, .. findings.Specifics, .. findings.Reasons];

    /// <param name="text">The answer.</param>
    /// <param name="findings">What was found in it.</param>
    public static IReadOnlyList<Evidence> In(string text, AnswerFindings findings)
    {
        var strong = Strong(findings).ToList();
        var soft = findings.Hedges.Concat(findings.Fillers.Where(filler => Softener().IsMatch(filler.Quote))).ToList();
        return
        [
            .. Sentence().Matches(text)
                .Where(sentence => Word().Count(sentence.Value) is >= FewestWords and <= MostWords)
                .Select(sentence => Evidence.At(text, sentence.Index, sentence.Index + sentence.Length))
                .Where(sentence => soft.Exists(place => Overlap(sentence, place)) && !strong.Exists(place => Overlap(sentence, place))),
        ];
    }

    /// <summary>Whether two places share a letter.</summary>
    public static bool Overlap(Evidence one, Evidence other) => one.Start < other.End && other.Start < one.End;

    [GeneratedRegex(@"[^\s.!?][^.!?]*[.!?]?")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{Nd}'’]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(sort|kind) of$", RegexOptions.IgnoreCase)]
    private static partial Regex Softener();
}
