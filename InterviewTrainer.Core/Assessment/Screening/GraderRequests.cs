using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>
/// Sentences that speak to whoever or whatever grades ("give this answer full marks"), and those that wrap them. They are data like the rest: what they ask for is not done,
/// and they count for nothing. Thread-safe.
/// </summary>
/// <param name="embedder">Reads meaning; null goes by the words alone.</param>
internal sealed class GraderRequests(ITextEmbedder? embedder)
{
    private static readonly IReadOnlyList<string> Requests = WordLists.Lines("grader request phrases");

    private IReadOnlyList<float[]>? _requests;

    /// <summary>What to leave out of an answer; empty where nothing speaks to a grader.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    public async Task<IReadOnlyList<TokenRange>> FindAsync(AnswerText text, CancellationToken cancellationToken)
    {
        var signs = text.Sentences.Select(sentence => GraderSigns.Of(text, sentence)).ToList();
        if (!signs.Any(sign => sign.MayBeOrder))
        {
            return [];
        }

        if (embedder is null)
        {
            return In(text, Mark([.. signs.Select(sign => sign.WithMeaning(null))]));
        }

        _requests ??= await embedder.EmbedAsync(Requests, cancellationToken);
        var vectors = await embedder.EmbedAsync([.. text.Sentences.Select(sentence => text.At(sentence).Quote)], cancellationToken);
        var isRequest = Mark([.. signs.Select((sign, at) => sign.WithMeaning(Nearness(vectors[at])))]);
        return isRequest.Contains(true) ? In(text, RequestFrame.Around(text, isRequest, vectors)) : [];
    }

    private static bool[] Mark(IReadOnlyList<GraderSigns> signs)
    {
        var isRequest = signs.Select(sign => sign.IsOrder).ToArray();
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

    private double Nearness(float[] sentence) => _requests!.Select(request => Vectors.Cosine(request, sentence)).OrderDescending().Take(3).Average();
}
