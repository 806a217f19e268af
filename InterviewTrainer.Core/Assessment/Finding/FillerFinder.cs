using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>
/// "Um" and words that only fill, in written text. Unlike the signals, which count a word only where it is certain to mean nothing, this weighs the words around it, so that
/// text without punctuation can be read, too.
/// </summary>
internal sealed class FillerFinder
{
    private static readonly HashSet<string> BeforeYouKnow = WordLists.Words("before you know");
    private static readonly HashSet<string> BehindYouKnow = WordLists.Words("behind you know");
    private static readonly HashSet<string> BehindIMean = WordLists.Words("behind i mean");
    private static readonly HashSet<string> BeforeAKind = WordLists.Words("before a kind");
    private static readonly HashSet<string> BeforeLike = WordLists.Words("before like");
    private static readonly HashSet<string> BehindLike = WordLists.Words("behind like");

    private readonly IReadOnlyList<Token> _tokens;
    private readonly bool[] _isHesitation;

    private FillerFinder(AnswerText text)
    {
        _tokens = text.Tokens;
        _isHesitation = Hesitation.Find([.. _tokens.Select((token, at) => new SpokenWord(at, token.Word, IsAllCapitals(text, token), at, at, null, token.Stop))]);
    }

    /// <summary>In order of place.</summary>
    public static IReadOnlyList<Evidence> Find(AnswerText text)
    {
        var finder = new FillerFinder(text);
        var found = new List<Evidence>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (finder.LengthAt(at) is var length and > 0)
            {
                found.Add(text.At(new TokenRange(at, at + length - 1)));
                at += length - 1;
            }
        }

        return found;
    }

    private static bool IsAllCapitals(AnswerText text, Token token) =>
        token.IsCapital && token.End - token.Start > 1 && !text.Text.AsSpan(token.Start, token.End - token.Start).ContainsAnyInRange('a', 'z');

    private int LengthAt(int at) => _tokens[at].Word switch
    {
        _ when _isHesitation[at] => 1,
        "basically" => 1,
        "like" => Fills(at) ? 1 : 0,
        "you" when IsPair(at, "know") => IsYouKnow(at) ? 2 : 0,
        "i" when IsPair(at, "mean") => IsIMean(at) ? 2 : 0,
        "sort" or "kind" when IsPair(at, "of") => Softens(at) ? 2 : 0,
        _ => 0,
    };

    private bool IsPair(int at, string next) => Word(at + 1) == next && _tokens[at].Stop == Stop.None;

    private bool IsYouKnow(int at) => IsClosed(at + 1) && IsOpen(at)
        ? !BeforeYouKnow.Contains(Word(at - 1)) || _tokens[at - 1].Stop != Stop.None || _isHesitation[at - 1]
        : !BeforeYouKnow.Contains(Word(at - 1)) && (IsClosed(at + 1) || !BehindYouKnow.Contains(Word(at + 2)));

    private bool IsIMean(int at) =>
        Word(at - 1) is not ("what" or "that" or "which" or "how" or "thing") && (_tokens[at + 1].Stop != Stop.None || !BehindIMean.Contains(Word(at + 2)));

    private bool Softens(int at) =>
        !BeforeAKind.Contains(Word(at - 1)) && !(_tokens[at].Word == "kind" && Word(at + 2) is "you" or "him" or "her" or "them" or "me" or "us");

    /// <summary>"Like" set off on both sides; in front of a quantity or a verb that it does not govern; or behind a comma before such a word.</summary>
    private bool Fills(int at)
    {
        var (previous, next) = (Word(at - 1), Word(at + 1));
        if (IsOpen(at))
        {
            return (IsClosed(at) && previous is not ("as" or "not" or "let")) || (at > 0 && BehindLike.Contains(next) && !BehindLikeAtStart(next));
        }

        return !BeforeLike.Contains(previous) && BehindLike.Contains(next) && (IsBeforeFilling(previous) || next is "can't" or "don't" or "didn't" or "really" or "literally" or "loads" or "half" or "totally");
    }

    /// <summary>", like the others", ", like I said": a comparison.</summary>
    private static bool BehindLikeAtStart(string next) => next is "the" or "a" or "an" or "when" or "if" or "i" or "you" or "we" or "they" or "he" or "she" or "what" or "how";

    private static bool IsBeforeFilling(string previous) =>
        previous is "had" or "have" or "has" or "for" or "got" or "get" or "about" or "and" or "but" or "or" or "so" or "then" or "because" or "took" or "there's" or "made" or "used" or "that's" or "always"
            or "there" or "it" or "are" or "is" or "was";

    /// <summary>Nothing governs it from the left.</summary>
    private bool IsOpen(int at) => at == 0 || _tokens[at - 1].Stop != Stop.None || _isHesitation[at - 1];

    /// <summary>It governs nothing to the right.</summary>
    private bool IsClosed(int at) => _tokens[at].Stop != Stop.None || at + 1 >= _tokens.Count || _isHesitation[at + 1];

    private string Word(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Word : "";
}
