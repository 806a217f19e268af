using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>
/// The parts of a story. Situation: an early sentence that sets one occasion, in the past and with something that places it. Task: what had to be achieved, in so many
/// words. Action: steps taken or proposed. Result: what came of it, in the latter part.
/// </summary>
internal static class StarFinder
{
    private const double SituationUpTo = 0.6;
    private const double ResultFrom = 0.35;
    private const double LateFrom = 0.75;
    private const int SituationWords = 7;

    private static readonly PhraseList SituationPhrases = WordLists.Phrases("situation");
    private static readonly PhraseList TaskPhrases = WordLists.Phrases("task");
    private static readonly PhraseList ResultPhrases = WordLists.Phrases("result");
    private static readonly PhraseList GenericPhrases = WordLists.Phrases("generic");
    private static readonly PhraseList HedgePhrases = WordLists.Phrases("hedges");
    private static readonly HashSet<string> Calendar = [.. WordLists.Words("calendar"), .. WordLists.Words("seasons")];

    public static StarSpans Find(AnswerText text, IReadOnlyList<TokenRange> ownSteps, IReadOnlyList<TokenRange> sharedSteps)
    {
        var numbers = SpecificsFinder.NumbersIn(text);
        var names = SpecificsFinder.NamesIn(text);
        return new StarSpans(
            Places(text, text.Sentences.Where(sentence => IsSituation(text, sentence, numbers, names)).Take(2)),
            Places(text, TaskPhrases.Find(text.Tokens)),
            Places(text, ownSteps.Concat(sharedSteps).OrderBy(step => step.First)),
            Places(text, Results(text, [.. ownSteps.Concat(sharedSteps).OrderBy(step => step.First)], numbers)));
    }

    private static bool IsSituation(AnswerText text, TokenRange sentence, List<TokenRange> numbers, List<TokenRange> names)
    {
        if (sentence.First > text.Tokens.Count * SituationUpTo || sentence.Count < SituationWords || Has(GenericPhrases, text, sentence))
        {
            return false;
        }

        var words = Enumerable.Range(sentence.First, sentence.Count).Select(at => text.Tokens[at].Word).ToList();
        var isPast = words.Any(Verbs.IsPast);
        var isPlaced = Has(SituationPhrases, text, sentence) || words.Any(Calendar.Contains)
            || numbers.Concat(names).Any(range => range.First >= sentence.First && range.First <= sentence.Last);
        return isPast && isPlaced;
    }

    /// <summary>Clauses behind the first step, in the latter part, that tell what came of it: a phrase of outcome, or something other than "I" in the past.</summary>
    private static IEnumerable<TokenRange> Results(AnswerText text, IReadOnlyList<TokenRange> steps, List<TokenRange> numbers)
    {
        if (steps.Count == 0)
        {
            yield break;
        }

        var from = Math.Max(text.Tokens.Count * ResultFrom, steps[0].Last + 1);
        var late = text.Tokens.Count * LateFrom;
        foreach (var clause in Clauses(text).Where(clause => clause.First >= from && !Has(HedgePhrases, text, clause) && !Has(GenericPhrases, text, clause)))
        {
            var hasPhrase = Has(ResultPhrases, text, clause);
            var isPast = Enumerable.Range(clause.First, clause.Count).Any(at => Verbs.IsPast(text.Tokens[at].Word) || text.Tokens[at].Word.EndsWith("'ve", StringComparison.Ordinal) || text.Tokens[at].Word is "has" or "now");
            var hasNumber = numbers.Any(range => range.First >= clause.First && range.First <= clause.Last);
            var isOther = !Enumerable.Range(clause.First, Math.Min(4, clause.Count)).Any(at => text.Tokens[at].Word is "i" or "i'd" or "i've" or "i'm" or "which" or "who");
            if (hasPhrase || (isPast && isOther && clause.Count >= 4 && (hasNumber || clause.Last >= late)))
            {
                yield return clause;
            }
        }
    }

    /// <summary>Between two marks of punctuation.</summary>
    private static IEnumerable<TokenRange> Clauses(AnswerText text)
    {
        foreach (var sentence in text.Sentences)
        {
            var first = sentence.First;
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                if (at == sentence.Last || (text.Tokens[at].Stop != Stop.None && at - first >= 2 && sentence.Last - at >= 3))
                {
                    yield return new TokenRange(first, at);
                    first = at + 1;
                }
            }
        }
    }

    private static bool Has(PhraseList phrases, AnswerText text, TokenRange sentence)
    {
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            if (phrases.LengthAt(text.Tokens, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<Evidence> Places(AnswerText text, IEnumerable<TokenRange> ranges) => [.. ranges.Select(text.At)];
}
