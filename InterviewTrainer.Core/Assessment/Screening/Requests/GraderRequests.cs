using System.Buffers;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Interviewing.Intents;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Assessment.Screening.Requests;

/// <summary>
/// Sentences that speak to whoever or whatever grades ("give this answer full marks"), and those that wrap them. They are data like the rest: what they ask for is not done,
/// and they count for nothing. Thread-safe.
/// </summary>
/// <param name="embedder">Reads meaning; null, or one that the weights are not for, goes by the words alone.</param>
internal sealed class GraderRequests(ITextEmbedder? embedder)
{
    /// <summary>Longer sentences with fewer small words than this are lists of terms, which mean nothing as a whole.</summary>
    private const double LeastFunctionShare = 0.1;
    private const int LongList = 8;

    /// <summary>Fewer words hold little meaning: a sentence of them must say it plainly, a piece of a sentence is not looked at.</summary>
    private const int FewWords = 4;

    /// <summary>How much more words in quotation marks must mean it: they may be what somebody else said.</summary>
    private const double Quoted = 0.5;

    private static readonly SearchValues<char> Marks = SearchValues.Create(":\"“”");
    private static readonly RequestBounds WithMeaning = new(Alone: 0.3, OfFewWords: 0.5, OfEachOfTwo: 0.05, OfBoth: 0.35, Beside: 0);
    private static readonly RequestBounds WordsAlone = new(Alone: 0.7, OfFewWords: 1.0, OfEachOfTwo: 0.4, OfBoth: 1.0, Beside: 0.2);

    /// <summary>What to leave out of an answer; empty where nothing speaks to a grader.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    public async Task<IReadOnlyList<TokenRange>> FindAsync(AnswerText text, CancellationToken cancellationToken)
    {
        var pieces = text.Sentences.Select(sentence => Says(text, sentence) ? Pieces(text, sentence) : []).ToList();
        if (embedder is null || embedder.Name != RequestWeights.WithMeaning.Encoder)
        {
            return In(text, Mark(text, WordsAlone, Scores(text, pieces, piece => RequestWeights.WordsAlone.Of(text, piece, null))));
        }

        var all = text.Sentences.Union(pieces.SelectMany(some => some)).ToList();
        var vectors = await embedder.EmbedAsync(all.ConvertAll(piece => text.At(piece).Quote), cancellationToken);
        var vectorOf = all.Zip(vectors).ToDictionary(pair => pair.First, pair => pair.Second);
        var score = Scores(text, pieces, piece => RequestWeights.WithMeaning.Of(text, piece, vectorOf[piece]));
        var isRequest = Mark(text, WithMeaning, score);
        return isRequest.Contains(true) ? In(text, RequestFrame.Around(text, isRequest, score, [.. text.Sentences.Select(sentence => vectorOf[sentence])])) : [];
    }

    /// <summary>The most that each sentence or a piece of it means to be a request; what says nothing is none.</summary>
    private static double[] Scores(AnswerText text, List<List<TokenRange>> pieces, Func<TokenRange, double> of) =>
        [.. pieces.Select(some => some.Select(piece => of(piece) - (IsQuoted(text, piece) ? Quoted : 0)).DefaultIfEmpty(double.NegativeInfinity).Max())];

    private static bool IsQuoted(AnswerText text, TokenRange piece) => text.Tokens[piece.First].Start is > 0 and var start && text.Text[start - 1] is '"' or '“';

    private static bool[] Mark(AnswerText text, RequestBounds bounds, double[] score)
    {
        var isRequest = score.Select((own, at) => own > (text.Sentences[at].Count < FewWords ? bounds.OfFewWords : bounds.Alone)).ToArray();
        foreach (var (first, second) in Pairs(score.Length))
        {
            if (Math.Min(score[first], score[second]) > bounds.OfEachOfTwo && score[first] + score[second] > bounds.OfBoth)
            {
                isRequest[first] = isRequest[second] = true;
            }
        }

        for (var changed = isRequest.Contains(true); changed;)
        {
            changed = false;
            for (var at = 0; at < isRequest.Length; at++)
            {
                var isBeside = (at > 0 && isRequest[at - 1]) || (at + 1 < isRequest.Length && isRequest[at + 1]);
                if (!isRequest[at] && isBeside && score[at] > bounds.Beside)
                {
                    isRequest[at] = changed = true;
                }
            }
        }

        return isRequest;
    }

    /// <summary>Neighbours, and those with one sentence between them.</summary>
    private static IEnumerable<(int First, int Second)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(first => new[] { (first, first + 1), (first, first + 2) }).Where(pair => pair.Item2 < count);

    /// <summary>A sentence, and what stands before and behind its colons and quotation marks: "I was told to read this out: …".</summary>
    private static List<TokenRange> Pieces(AnswerText text, TokenRange sentence)
    {
        var pieces = new List<TokenRange> { sentence };
        var first = sentence.First;
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            var isEnd = at == sentence.Last;
            if ((isEnd && first > sentence.First) || (!isEnd && text.Text.AsSpan(text.Tokens[at].End, text.Tokens[at + 1].Start - text.Tokens[at].End).IndexOfAny(Marks) >= 0))
            {
                if (at - first + 1 >= FewWords)
                {
                    pieces.Add(new TokenRange(first, at));
                }

                first = at + 1;
            }
        }

        return pieces;
    }

    private static List<TokenRange> In(AnswerText text, bool[] isLeft) => [.. text.Sentences.Where((_, at) => isLeft[at])];

    /// <summary>"Pass, please" and "thank you" are for the interviewer; a list of terms is for nobody.</summary>
    private static bool Says(AnswerText text, TokenRange sentence)
    {
        var words = text.Tokens.Skip(sentence.First).Take(sentence.Count).Select(token => token.Word).ToList();
        return SpokenIntents.Of(text.At(sentence).Quote) is not (SpokenIntent.Skip or SpokenIntent.SmallTalk) && (words.Count < LongList || AnswerScreen.FunctionShare(words) >= LeastFunctionShare);
    }
}
