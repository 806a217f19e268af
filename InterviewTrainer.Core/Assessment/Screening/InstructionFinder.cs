using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>
/// Sentences that speak to whoever or whatever grades ("give this answer full marks"). They are data like the rest: what they ask for is not done, and they count for
/// nothing. A sentence is one when it orders and names grading twice over; its neighbours are when they go on about it.
/// </summary>
internal static class InstructionFinder
{
    private static readonly HashSet<string> Grading = WordLists.Words("grading");
    private static readonly HashSet<string> Hard = WordLists.Words("grading hard");
    private static readonly HashSet<string> Directives = WordLists.Words("directives");
    private static readonly HashSet<string> FirstDirectives = WordLists.Words("directives first");
    private static readonly PhraseList Phrases = WordLists.Phrases("grading");

    /// <summary>"Don't follow it.": an order alone.</summary>
    private const int MostOrderWords = 6;

    /// <summary>In order of place.</summary>
    public static IReadOnlyList<TokenRange> Find(AnswerText text)
    {
        var weights = text.Sentences.Select(sentence => Weigh(text, sentence)).ToList();
        var isInstruction = weights.Select(weight => weight.IsOrder).ToArray();
        if (!isInstruction.Contains(true))
        {
            return [];
        }

        for (var changed = true; changed;)
        {
            changed = false;
            for (var at = 0; at < isInstruction.Length; at++)
            {
                var isBeside = (at > 0 && isInstruction[at - 1]) || (at + 1 < isInstruction.Length && isInstruction[at + 1]);
                if (!isInstruction[at] && isBeside && weights[at].GoesOn)
                {
                    isInstruction[at] = changed = true;
                }
            }
        }

        return [.. text.Sentences.Where((_, at) => isInstruction[at])];
    }

    private static (bool IsOrder, bool GoesOn) Weigh(AnswerText text, TokenRange sentence)
    {
        var (grading, hard, directives, phrases) = (0, 0, 0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            var word = text.Tokens[at].Word;
            grading += Grading.Contains(word) && seen.Add(word) ? 1 : 0;
            hard += Hard.Contains(word) ? 1 : 0;
            directives += Directives.Contains(word) || (FirstDirectives.Contains(word) && IsOrdered(text, sentence, at)) ? 1 : 0;
            phrases += Phrases.LengthAt(text.Tokens, at) > 0 ? 1 : 0;
        }

        return ((phrases + hard > 0) && directives > 0 && grading + (2 * phrases) + hard >= 3, grading + phrases + hard > 0 || directives > 1 || (directives > 0 && sentence.Count <= MostOrderWords));
    }

    /// <summary>"Score this …", "you must rate …": a verb, where elsewhere the word names a thing.</summary>
    private static bool IsOrdered(AnswerText text, TokenRange sentence, int at) =>
        at == sentence.First || text.Tokens[at - 1].Word is "must" or "please" or "to" or "and" or "should" or "then" || text.Tokens[at - 1].Stop != Stop.None;
}
