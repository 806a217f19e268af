using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Interviewing.Intents;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>
/// Sentences that speak to whoever or whatever grades ("give this answer full marks"), and those that wrap them. They are data like the rest: what they ask for is not done,
/// and they count for nothing. Thread-safe.
/// </summary>
/// <param name="embedder">Reads meaning; null goes by the words alone.</param>
internal sealed class GraderRequests(ITextEmbedder? embedder)
{
    /// <summary>Longer sentences with fewer small words than this are lists of terms, which mean nothing as a whole.</summary>
    private const double LeastFunctionShare = 0.2;
    private const int LongList = 8;

    private RequestMeaning? _meaning;

    /// <summary>What to leave out of an answer; empty where nothing speaks to a grader.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    public async Task<IReadOnlyList<TokenRange>> FindAsync(AnswerText text, CancellationToken cancellationToken)
    {
        var signs = text.Sentences.Select(sentence => Says(text, sentence) ? GraderSigns.Of(text, sentence) : default).ToList();
        if (!signs.Any(sign => sign.MayBeRequest))
        {
            return [];
        }

        if (embedder is null)
        {
            return In(text, Mark(signs));
        }

        _meaning ??= await RequestMeaning.LearnAsync(embedder, cancellationToken);
        var vectors = await embedder.EmbedAsync([.. text.Sentences.Select(sentence => text.At(sentence).Quote)], cancellationToken);
        var isRequest = Mark([.. signs.Select((sign, at) => Says(text, text.Sentences[at]) ? sign with { Meaning = _meaning.Of(vectors[at]) } : sign)]);
        return isRequest.Contains(true) ? In(text, RequestFrame.Around(text, isRequest, vectors)) : [];
    }

    private static bool[] Mark(List<GraderSigns> signs)
    {
        var isRequest = signs.Select((sign, at) => sign.IsRequest || (at > 0 && signs[at - 1].IsHalfOf(sign)) || (at + 1 < signs.Count && sign.IsHalfOf(signs[at + 1]))).ToArray();
        for (var changed = isRequest.Contains(true); changed;)
        {
            changed = false;
            for (var at = 0; at < isRequest.Length; at++)
            {
                var isBeside = (at > 0 && isRequest[at - 1]) || (at + 1 < isRequest.Length && isRequest[at + 1]);
                if (!isRequest[at] && isBeside && signs[at].GoesOn)
                {
                    isRequest[at] = changed = true;
                }
            }
        }

        return isRequest;
    }

    private static List<TokenRange> In(AnswerText text, bool[] isLeft) => [.. text.Sentences.Where((_, at) => isLeft[at])];

    /// <summary>"Pass, please" and "thank you" are for the interviewer; a list of terms is for nobody.</summary>
    private static bool Says(AnswerText text, TokenRange sentence)
    {
        var words = text.Tokens.Skip(sentence.First).Take(sentence.Count).Select(token => token.Word).ToList();
        return SpokenIntents.Of(text.At(sentence).Quote) is not (SpokenIntent.Skip or SpokenIntent.SmallTalk) && (words.Count < LongList || AnswerScreen.FunctionShare(words) >= LeastFunctionShare);
    }
}
