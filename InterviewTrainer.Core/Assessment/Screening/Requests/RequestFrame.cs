using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Assessment.Screening.Requests;

/// <summary>
/// Words around a request to a grader that came with it. The longest part of the answer that holds none is the answer; a part on the other side of a request is not, unless it is
/// nearly as long. A sentence beside a request stays, unless it has less to do with its own part of the answer than with what was left out, is short and strays from its part, or is
/// of hardly any words.
/// </summary>
internal static class RequestFrame
{
    /// <summary>A part of so many times the longest one's words is an answer, too.</summary>
    private const double AlsoAnswer = 0.6;

    /// <summary>So many sentences at each edge may be part of the frame.</summary>
    private const int MostPeeled = 3;

    /// <summary>"Thank you." is about nothing.</summary>
    private const int LeastWords = 4;

    /// <summary>How much more a sentence must have to do with what was left out than with its own part and its neighbour there; a long one is seldom a frame.</summary>
    private const double OwnWeight = 0.45, NeighbourWeight = 0.4, WordWeight = 0.02, Allowance = 0.11;

    /// <summary>
    /// Where nothing but the request was left out: one sentence as short, and as far from its own part and from its neighbour, as this is a frame. Whoever begins with a request
    /// seldom has a frame behind it.
    /// </summary>
    private const double LoneWords = 25.5, LoneWordsBehind = 23.5, LoneOwnWeight = 12, LoneNeighbourWeight = 20;

    /// <summary>Whatever means to be a request less than this is plainly talk, and a frame if it goes; the rest may belong to the request itself.</summary>
    private const double LikeRequest = -0.5;

    /// <summary>Which sentences to leave out, those requests among them.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="isRequest">Of each sentence, whether it is one.</param>
    /// <param name="score">How much each means to be one.</param>
    /// <param name="vectors">The sentences' vectors.</param>
    public static bool[] Around(AnswerText text, bool[] isRequest, double[] score, IReadOnlyList<float[]> vectors)
    {
        var isLeft = (bool[])isRequest.Clone();
        var parts = Parts(isRequest).ToList();
        var longest = parts.Select(part => WordsIn(text, part)).DefaultIfEmpty(0).Max();
        foreach (var part in parts.Where(part => WordsIn(text, part) < AlsoAnswer * longest))
        {
            Array.Fill(isLeft, true, part.First, part.Count);
        }

        foreach (var part in parts.Where(part => !isLeft[part.First]))
        {
            Peel(text, isRequest, isLeft, part, score, vectors, fromStart: true);
            Peel(text, isRequest, isLeft, part, score, vectors, fromStart: false);
        }

        return isLeft;
    }

    private static void Peel(AnswerText text, bool[] isRequest, bool[] isLeft, TokenRange part, double[] score, IReadOnlyList<float[]> vectors, bool fromStart)
    {
        var (at, step) = fromStart ? (part.First, 1) : (part.Last, -1);
        if (at - step < 0 || at - step >= isRequest.Length)
        {
            return; // The answer's own beginning or end.
        }

        var framed = 0;
        for (var peeled = 0; peeled < MostPeeled && at >= part.First && at <= part.Last && !isLeft[at]; peeled++, at += step)
        {
            var words = text.Sentences[at].Count;
            var own = Nearest(vectors, at, other => other >= part.First && other <= part.Last && other != at && !isLeft[other]) ?? 0;
            var left = Nearest(vectors, at, other => (other < part.First || other > part.Last) && isLeft[other] && !isRequest[other] && text.Sentences[other].Count >= LeastWords);
            var neighbour = Nearest(vectors, at, other => other == at + step && other >= part.First && other <= part.Last) ?? 0; // One, or none.
            var isLong = words + (LoneOwnWeight * own) + (LoneNeighbourWeight * neighbour) > (fromStart ? LoneWordsBehind : LoneWords);
            var isOwn = left is null ? framed > 0 || isLong
                : left < (OwnWeight * own) + (NeighbourWeight * neighbour) + (WordWeight * words) - Allowance && (isLong || score[at] <= LikeRequest);
            if (isOwn && words >= LeastWords)
            {
                return;
            }

            isLeft[at] = true;
            framed += words < LeastWords || score[at] > LikeRequest ? 0 : 1;
        }
    }

    /// <summary>Similarity to the nearest of some sentences; null without any.</summary>
    private static double? Nearest(IReadOnlyList<float[]> vectors, int at, Func<int, bool> isOne) =>
        Enumerable.Range(0, vectors.Count).Where(isOne).Select(other => (double?)Vectors.Cosine(vectors[at], vectors[other])).Max();

    private static int WordsIn(AnswerText text, TokenRange sentences) => Enumerable.Range(sentences.First, sentences.Count).Sum(at => text.Sentences[at].Count);

    /// <summary>Runs of sentences without a request.</summary>
    private static IEnumerable<TokenRange> Parts(bool[] isRequest)
    {
        for (var at = 0; at < isRequest.Length; at++)
        {
            if (!isRequest[at])
            {
                var last = at;
                while (last + 1 < isRequest.Length && !isRequest[last + 1])
                {
                    last++;
                }

                yield return new TokenRange(at, last);
                at = last;
            }
        }
    }
}
