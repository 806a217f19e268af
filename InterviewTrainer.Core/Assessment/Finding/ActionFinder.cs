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

    private static readonly HashSet<string> Vague = WordLists.Words("vague");
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
    public static StepsFound OfI(AnswerText text) => Find(text, isI: true);

    /// <summary>Steps of "we".</summary>
    public static StepsFound OfWe(AnswerText text) => Find(text, isI: false);

    private static StepsFound Find(AnswerText text, bool isI)
    {
        var found = new List<TokenRange>();
        var present = new List<TokenRange>();
        var vague = new List<TokenRange>();
        var doubted = new List<TokenRange>();
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                if (Subject(text.Tokens[at].Word, isI) is { } kind && VerbBehind(text, at, sentence.Last, kind) is { } verb)
                {
                    var word = text.Tokens[verb].Word;
                    var isStep = IsStep(text, verb);
                    var into = IsDoubted(text, at, verb) ? doubted : kind != 'p' || IsTold(text, at, verb) ? found : IsVague(text, sentence) ? vague : present;
                    if (isStep && !Empty.Contains(word))
                    {
                        into.Add(new TokenRange(at, verb));
                    }

                    at = Follow(text, verb, sentence.Last, into, isPast: isStep ? Verbs.IsPastAction(word) : Verbs.IsPast(word));
                }
            }
        }

        return present.Count + vague.Count < LeastPresent
            ? new StepsFound(found, Ordered(doubted, present))
            : new StepsFound(Ordered([.. found, .. vague], present), doubted);
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

    /// <summary>The verb of a subject, be it one of doing or, in the past, of being: others may hang on it ("I felt bad and apologised").</summary>
    private static int? VerbBehind(AnswerText text, int subject, int last, char kind)
    {
        var wantsPlain = kind == 'w';
        for (var at = subject + 1; at <= Math.Min(last, subject + 5); at++)
        {
            var word = text.Tokens[at].Word;
            if (Not.Contains(word))
            {
                return null;
            }

            if (kind == 'p' && (Would.Contains(word) || word == "might"))
            {
                wantsPlain = true;
                var hasObject = !(at + 2 <= last && text.Tokens[at + 1].Word == "to" && Verbs.IsAction(text.Tokens[at + 2].Word));
                if (Verbs.IsPastAction(word) && hasObject)
                {
                    return at;
                }

                continue;
            }

            if (word is "to" or "of" || Doubt.Contains(word) || Between.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)))
            {
                continue;
            }

            return Verbs.IsAction(word) || Verbs.IsPast(word) || (wantsPlain && Verbs.IsActionIng(word)) ? at : null;
        }

        return null;
    }

    private static bool IsStep(AnswerText text, int verb)
    {
        var word = text.Tokens[verb].Word;
        var isHabit = word == "used" && verb + 1 < text.Tokens.Count && text.Tokens[verb + 1].Word == "to";
        return !isHabit && (Verbs.IsPastAction(word) || Verbs.IsAction(word) || Verbs.IsActionIng(word));
    }

    private static bool IsDoubted(AnswerText text, int subject, int verb) => Enumerable.Range(subject + 1, verb - subject - 1).Any(at => Doubt.Contains(text.Tokens[at].Word));

    /// <summary>"I always give everything" is praise, not a step.</summary>
    private static bool IsVague(AnswerText text, TokenRange sentence) => Enumerable.Range(sentence.First, sentence.Count).Any(at => Vague.Contains(text.Tokens[at].Word));

    private static List<TokenRange> Ordered(IEnumerable<TokenRange> some, IEnumerable<TokenRange> others) => [.. some.Concat(others).OrderBy(step => step.First)];

    /// <summary>Adds the verbs that hang on the first, up to the next subject; gives the last word read.</summary>
    private static int Follow(AnswerText text, int verb, int last, List<TokenRange> found, bool isPast)
    {
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
