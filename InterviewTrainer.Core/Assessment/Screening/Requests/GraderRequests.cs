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
    private const double LeastFunctionShare = 0.2;
    private const int LongList = 8;

    /// <summary>A sentence alone; each of two that stand together, and both; one beside a request. How well they part stands in docs/assessment.md.</summary>
    private const double Alone = 0.3, OfEachOfTwo = 0.05, OfBoth = 0.35, Beside = 0;

    /// <summary>So few words hold little meaning, and must say it plainly.</summary>
    private const int FewWords = 4, LeastPiece = 3;
    private const double OfFewWords = 0.5;

    /// <summary>What to leave out of an answer; empty where nothing speaks to a grader.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    public async Task<IReadOnlyList<TokenRange>> FindAsync(AnswerText text, CancellationToken cancellationToken)
    {
        var pieces = text.Sentences.Select(sentence => Says(text, sentence) ? Pieces(text, sentence) : []).ToList();
        if (embedder is null || embedder.Name != RequestWeights.WithMeaning.Encoder)
        {
            return In(text, Mark(text, Scores(pieces, piece => RequestWeights.WordsAlone.Of(text, piece, null))));
        }

        var all = text.Sentences.Union(pieces.SelectMany(some => some)).ToList();
        var vectors = await embedder.EmbedAsync(all.ConvertAll(piece => text.At(piece).Quote), cancellationToken);
        var vectorOf = all.Zip(vectors).ToDictionary(pair => pair.First, pair => pair.Second);
        var score = Scores(pieces, piece => RequestWeights.WithMeaning.Of(text, piece, vectorOf[piece]));
        var isRequest = Mark(text, score);
        return isRequest.Contains(true) ? In(text, RequestFrame.Around(text, isRequest, score, [.. text.Sentences.Select(sentence => vectorOf[sentence])])) : [];
    }

    /// <summary>The most that a piece of each sentence means to be a request; what says nothing is none.</summary>
    private static double[] Scores(List<List<TokenRange>> pieces, Func<TokenRange, double> of) => [.. pieces.Select(some => some.Select(of).DefaultIfEmpty(double.NegativeInfinity).Max())];

    private static bool[] Mark(AnswerText text, double[] score)
    {
        var isRequest = score.Select((own, at) => own > (text.Sentences[at].Count < FewWords ? OfFewWords : Alone)).ToArray();
        foreach (var (first, second) in Pairs(score.Length))
        {
            if (Math.Min(score[first], score[second]) > OfEachOfTwo && score[first] + score[second] > OfBoth)
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
                if (!isRequest[at] && isBeside && score[at] > Beside)
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
            if ((isEnd && first > sentence.First) || (!isEnd && text.Text.AsSpan(text.Tokens[at].End, text.Tokens[at + 1].Start - text.Tokens[at].End).IndexOfAny(':', '"', '“') >= 0))
            {
                if (at - first + 1 >= LeastPiece)
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
