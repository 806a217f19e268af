using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>"Um" and words that only fill, in written text: by the same rules as in timed words, and some that need no punctuation.</summary>
internal static class FillerFinder
{
    private static readonly HashSet<string> BeforeKnow = new(StringComparer.Ordinal) { "do", "did", "don't", "didn't", "if", "as", "let", "because", "would", "could", "should", "will", "to", "when", "what", "how", "before", "that", "as", "once", "might", "must" };
    private static readonly HashSet<string> AfterKnow = new(StringComparer.Ordinal) { "that", "what", "how", "who", "where", "why", "which", "when", "if", "whether", "about", "the", "my", "your", "him", "her", "them", "it", "this", "someone", "nothing", "exactly", "of", "each", "better" };
    private static readonly HashSet<string> AfterMean = new(StringComparer.Ordinal) { "that", "by", "the", "to", "it's", "what", "this", "something", "business" };
    private static readonly HashSet<string> KindOwners = new(StringComparer.Ordinal) { "a", "an", "the", "that", "this", "what", "any", "some", "every", "each", "one", "another", "same", "different", "first", "second", "my", "your", "our", "their", "his", "her", "only", "right", "wrong", "new", "best", "particular", "certain", "other", "no", "which", "kind", "sort", "every", "these", "those", "third", "whole", "big", "good", "nice", "human", "very" };
    private static readonly HashSet<string> LikeVerbs = new(StringComparer.Ordinal)
    {
        "i", "we", "you", "they", "he", "she", "i'd", "we'd", "you'd", "they'd", "he'd", "she'd", "would", "didn't", "don't", "doesn't", "wouldn't", "really", "to", "who", "people", "also", "never", "customers", "do", "did", "not",
        "look", "looks", "looked", "looking", "feel", "feels", "felt", "feeling", "sound", "sounds", "sounded", "seem", "seems", "seemed", "taste", "smell", "something", "anything", "nothing", "things", "stuff", "more", "just", "exactly", "much", "treat", "treated", "act", "acted", "act", "behave", "work", "works", "worked", "be", "bit", "lot", "someone", "somebody", "people", "tools", "skills", "feel", "ones", "questions", "place", "one",
    };

    private static readonly HashSet<string> AfterFillerLike = new(StringComparer.Ordinal) { "really", "totally", "literally", "completely", "super", "actually", "basically", "maybe", "loads", "lots", "tons", "half", "you", "i", "we", "they", "he", "she", "it", "it's", "i'm", "we're", "that's", "there's", "um", "uh", "er", "can't", "don't", "didn't", "not", "why", "what", "who", "how", "so", "okay", "oh", "no", "yeah", "come", "dumb", "whatever", "if", "when", "because", "and", "three", "two", "four", "five", "ten", "twenty", "a", "an", "the", "one", "every", "most", "different", "someone", "really" };

    /// <summary>In order of place.</summary>
    public static IReadOnlyList<Evidence> Find(AnswerText text)
    {
        var tokens = text.Tokens;
        var words = tokens.Select((token, at) => new SpokenWord(at, token.Word, IsAllCapitals(text, token), at, at, null, token.Stop)).ToList();
        var isHesitation = Hesitation.Find(words);
        var found = new List<Evidence>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var length = isHesitation[at] ? 1 : LengthAt(tokens, isHesitation, at);
            if (length > 0)
            {
                found.Add(text.At(new TokenRange(at, at + length - 1)));
                at += length - 1;
            }
        }

        return found;
    }

    private static bool IsAllCapitals(AnswerText text, Token token) => token.End - token.Start > 1 && !text.Text.AsSpan(token.Start, token.End - token.Start).ContainsAnyInRange('a', 'z') && token.IsCapital;

    private static int LengthAt(IReadOnlyList<Token> tokens, bool[] isHesitation, int at)
    {
        var word = tokens[at].Word;
        var previous = at > 0 ? tokens[at - 1].Word : "";
        var next = at + 1 < tokens.Count ? tokens[at + 1].Word : "";
        var isOpenBefore = at == 0 || tokens[at - 1].Stop != Stop.None || isHesitation[at - 1];
        switch (word)
        {
            case "basically":
                return 1;
            case "you" when next == "know" && tokens[at].Stop == Stop.None:
            {
                var behind = at + 2 < tokens.Count ? tokens[at + 2].Word : "";
                var isClosed = tokens[at + 1].Stop != Stop.None || at + 2 >= tokens.Count || isHesitation[at + 2];
                return isClosed && (isOpenBefore || !BeforeKnow.Contains(previous)) ? 2
                    : !BeforeKnow.Contains(previous) && !AfterKnow.Contains(behind) ? 2 : 0;
            }

            case "i" when next == "mean" && tokens[at].Stop == Stop.None:
            {
                var behind = at + 2 < tokens.Count ? tokens[at + 2].Word : "";
                return previous is not ("what" or "that" or "which" or "how" or "thing") && (tokens[at + 1].Stop != Stop.None || !AfterMean.Contains(behind)) ? 2 : 0;
            }

            case "sort" or "kind" when next == "of" && tokens[at].Stop == Stop.None:
            {
                var behind = at + 2 < tokens.Count ? tokens[at + 2].Word : "";
                return !KindOwners.Contains(previous) && !(word == "kind" && behind is "you" or "him" or "her" or "them" or "me" or "us") ? 2 : 0;
            }

            case "like":
            {
                var isOpenBehind = tokens[at].Stop != Stop.None || at + 1 >= tokens.Count || isHesitation[at + 1];
                return (isOpenBefore && isOpenBehind && previous is not ("as" or "not" or "let")) || (!LikeVerbs.Contains(previous) && !isOpenBefore && AfterFillerLike.Contains(next) && IsFillingBefore(previous, next)) || (isOpenBefore && at > 0 && AfterFillerLike.Contains(next) && next is not ("the" or "a" or "an" or "when" or "if" or "i" or "you" or "we" or "they" or "he" or "she" or "what" or "how"))
                    ? 1 : 0;
            }

            default:
                return 0;
        }
    }

    /// <summary>"We had like loads", "you like can't", "for like half a year": in front of a quantity or a verb that it does not govern.</summary>
    private static bool IsFillingBefore(string previous, string next) =>
        previous is "had" or "have" or "has" or "for" or "got" or "get" or "about" or "and" or "but" or "or" or "so" or "then" or "because" or "took" or "there's" or "made" or "used" or "that's" or "always" or "there" or "it" or "are" or "is" or "was"
        || next is "can't" or "don't" or "didn't" or "really" or "literally" or "loads" or "half" or "totally";
}
