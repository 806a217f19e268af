using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>
/// Steps that somebody took or would take: a pronoun with a verb of doing, and the verbs that hang on it ("I pulled the log, found a lookup and put …"). Bare wishes,
/// states and thoughts are none, nor is what "I" could not do.
/// </summary>
internal static class ActionFinder
{
    private static readonly HashSet<string> Between = new(
        "also then first just quickly immediately simply personally still always usually now even only actually had have 'd have been already carefully deliberately finally later gradually never therefore straight".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Would = new("would will could can should 'll want need going try tried decided managed began started had chose offered asked agreed went".Split(' '), StringComparer.Ordinal);
    /// <summary>Said of a step, they leave open whether it was, or would be, taken.</summary>
    private static readonly HashSet<string> Doubt = new("probably maybe perhaps possibly might sort kind guess".Split(' '), StringComparer.Ordinal);

    /// <summary>Verbs that tell of no step by themselves: "I did", "I worked", "I lost".</summary>
    private static readonly HashSet<string> Empty = WordLists.Words("empty verbs");

    /// <summary>Fewer steps told in the present than this are habits, not steps of an account.</summary>
    private const int LeastPresent = 4;

    private static readonly HashSet<string> Not = new("not never couldn't didn't can't wouldn't don't won't cannot wasn't haven't hadn't".Split(' '), StringComparer.Ordinal);

    /// <summary>Words after which a verb of the same subject may stand.</summary>
    private static readonly HashSet<string> Joints = new("and then but or".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Subjects = new("he she it they you we who which that there this these those people everyone nobody somebody someone".Split(' '), StringComparer.Ordinal);

    /// <summary>Steps of "I".</summary>
    public static List<TokenRange> OfI(AnswerText text) => Find(text, isI: true);

    /// <summary>Steps of "we".</summary>
    public static List<TokenRange> OfWe(AnswerText text) => Find(text, isI: false);

    private static List<TokenRange> Find(AnswerText text, bool isI)
    {
        var found = new List<TokenRange>();
        var present = new List<TokenRange>();
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                if (Subject(text.Tokens[at].Word, isI) is { } kind && VerbBehind(text, at, sentence.Last, kind) is { } verb)
                {
                    var into = kind == 'p' && !IsTold(text, at, verb) ? present : found;
                    if (!Empty.Contains(text.Tokens[verb].Word))
                    {
                        into.Add(new TokenRange(at, verb));
                    }

                    at = Follow(text, verb, sentence.Last, into, text.Tokens[verb].Word);
                }
            }
        }

        return present.Count < LeastPresent ? found : [.. found.Concat(present).OrderBy(step => step.First)];
    }

    /// <summary>In the past, or as what one would do.</summary>
    private static bool IsTold(AnswerText text, int subject, int verb) =>
        Verbs.IsPast(text.Tokens[verb].Word) || Enumerable.Range(subject + 1, verb - subject - 1).Any(at => text.Tokens[at].Word is "would" or "will" or "had" or "'d" or "have" or "should" || Verbs.IsPast(text.Tokens[at].Word));

    /// <summary>How the pronoun takes its verb: with the past or present ("I"), with the plain form ("I'd", "I'll"), or with a participle ("I've").</summary>
    private static char? Subject(string word, bool isI) => (isI, word) switch
    {
        (true, "i") or (false, "we") => 'p',
        (true, "i'd" or "i'll") or (false, "we'd" or "we'll") => 'w',
        (true, "i've") or (false, "we've") => 'h',
        _ => null,
    };

    private static int? VerbBehind(AnswerText text, int subject, int last, char kind)
    {
        var wantsPlain = kind == 'w';
        for (var at = subject + 1; at <= Math.Min(last, subject + 5); at++)
        {
            var word = text.Tokens[at].Word;
            if (Not.Contains(word) || Doubt.Contains(word))
            {
                return null;
            }

            if (kind == 'p' && Would.Contains(word))
            {
                wantsPlain = true;
                var hasObject = !(at + 2 <= last && text.Tokens[at + 1].Word == "to" && Verbs.IsAction(text.Tokens[at + 2].Word));
                if (Verbs.IsPastAction(word) && hasObject)
                {
                    return at;
                }

                continue;
            }

            if (word == "to" || Between.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)))
            {
                continue;
            }

            if (Verbs.IsPastAction(word) || Verbs.IsAction(word) || (wantsPlain && Verbs.IsActionIng(word)))
            {
                return at;
            }

            return null;
        }

        return null;
    }

    /// <summary>Adds the verbs that hang on the first, up to the next subject; gives the last word read.</summary>
    private static int Follow(AnswerText text, int verb, int last, List<TokenRange> found, string first)
    {
        var isPast = Verbs.IsPastAction(first);
        for (var at = verb + 1; at <= last; at++)
        {
            var word = text.Tokens[at].Word;
            if (Subjects.Contains(word) && text.Tokens[at - 1].Stop == Stop.None && Joints.Contains(text.Tokens[at - 1].Word))
            {
                return at;
            }

            if (Subject(word, isI: true) is not null || Subject(word, isI: false) is not null)
            {
                return at - 1;
            }

            var isJoined = Joints.Contains(text.Tokens[at - 1].Word) || text.Tokens[at - 1].Stop == Stop.Comma;
            if (isJoined && !Empty.Contains(word) && (isPast ? Verbs.IsPastAction(word) : Verbs.IsAction(word)))
            {
                found.Add(new TokenRange(at, at));
            }
        }

        return last;
    }
}
