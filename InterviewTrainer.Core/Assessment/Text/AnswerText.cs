using System.Text.RegularExpressions;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Text;

/// <summary>
/// An answer as words and sentences with their places. Mark-up, emoji and addresses are no words. Recognisers give text without punctuation or capitals: then
/// sentences are parted before the words that usually begin one, so that every rule works on the same shape.
/// </summary>
internal sealed partial class AnswerText
{
    /// <summary>A sentence of more words than this without a full stop is taken for unpunctuated text.</summary>
    private const int LongestSentence = 60;

    /// <summary>Words that a parted sentence has at least.</summary>
    private const int LeastParted = 9;

    private AnswerText(string text, List<Token> tokens)
    {
        Text = text;
        Tokens = tokens;
        IsCased = tokens.Any(token => token.IsCapital);
        Sentences = Part(tokens);
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>In order; every token is in one.</summary>
    public IReadOnlyList<TokenRange> Sentences { get; }

    /// <summary>Whether capitals mean anything here.</summary>
    public bool IsCased { get; }

    public static AnswerText Of(string text)
    {
        var tokens = new List<Token>();
        var matches = WordPattern().Matches(Markup().Replace(text, match => new string(' ', match.Length)));
        for (var at = 0; at < matches.Count; at++)
        {
            var word = matches[at];
            var end = word.Index + word.Length;
            var next = at + 1 < matches.Count ? matches[at + 1].Index : text.Length;
            tokens.Add(new Token(
                word.Value.Replace('’', '\'').ToLowerInvariant(),
                word.Index,
                end,
                StopIn(text, end, next, at + 1 < matches.Count && char.IsLower(text[next])),
                word.Value.Any(char.IsUpper)));
        }

        return new AnswerText(text, tokens);
    }

    /// <summary>The place of some words.</summary>
    public Evidence At(TokenRange range) => Evidence.At(Text, Tokens[range.First].Start, Tokens[range.Last].End);

    /// <summary>The same text without some of its sentences; places stay those of the whole.</summary>
    public AnswerText Without(IReadOnlyCollection<TokenRange> sentences)
    {
        if (sentences.Count == 0)
        {
            return this;
        }

        var gone = sentences.SelectMany(range => Enumerable.Range(range.First, range.Count)).ToHashSet();
        return new AnswerText(Text, [.. Tokens.Where((_, at) => !gone.Contains(at))]);
    }

    private static Stop StopIn(string text, int from, int to, bool isLowerNext)
    {
        var stop = Stop.None;
        for (var at = from; at < to; at++)
        {
            switch (text[at])
            {
                // "a.m. on", "approx. ten": a full stop ends no sentence before a small letter.
                case '.' when isLowerNext:
                    break;
                case '.' or '!' or '?' or ';' or '\n' or '…':
                    return Stop.Full;
                case ',' or ':' or '–' or '—' or '(' or ')' or '"' or '“' or '”':
                    stop = Stop.Comma;
                    break;
            }
        }

        return stop;
    }

    private static List<TokenRange> Part(List<Token> tokens)
    {
        var sentences = new List<TokenRange>();
        var first = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Stop == Stop.Full || at == tokens.Count - 1)
            {
                PartLong(tokens, new TokenRange(first, at), sentences);
                first = at + 1;
            }
        }

        return sentences;
    }

    private static void PartLong(List<Token> tokens, TokenRange whole, List<TokenRange> sentences)
    {
        var first = whole.First;
        for (var at = first + LeastParted; whole.Count > LongestSentence && at <= whole.Last - LeastParted / 2; at++)
        {
            if (at - first >= LeastParted && Openers.Contains(tokens[at].Word))
            {
                sentences.Add(new TokenRange(first, at - 1));
                first = at;
            }
        }

        sentences.Add(new TokenRange(first, whole.Last));
    }

    private static readonly HashSet<string> Openers = new(
        "i we it he she they so then but because after when my our there in the a one that's i'd i've i'm it's we'd we'd if at".Split(' '), StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:(?:['’\-]|[.,:](?=\p{Nd}))[\p{L}\p{Nd}]+)*")]
    private static partial Regex WordPattern();

    /// <summary>Tags and web addresses.</summary>
    [GeneratedRegex(@"<[^<>]{1,200}>|https?://\S{1,500}", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
