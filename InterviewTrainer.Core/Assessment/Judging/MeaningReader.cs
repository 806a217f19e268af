using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>Reads how near answers are to their questions, by an embedding model. Thread-safe.</summary>
public sealed class MeaningReader(ITextEmbedder embedder)
{
    /// <summary>Shorter sentences ("I did.") mean nothing alone.</summary>
    private const int LeastSentenceWords = 4;

    /// <summary>More are not read: the first hundred tell what an answer is about.</summary>
    private const int MostSentences = 100;

    public string Name => Embedder.Name;

    internal ITextEmbedder Embedder { get; } = embedder;

    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal async Task<AnswerMeaning> ReadAsync(AnswerToJudge answer, AnswerText text, CancellationToken cancellationToken)
    {
        var sentences = text.Sentences.Where(sentence => sentence.Count >= LeastSentenceWords).Take(MostSentences).ToList();
        sentences = sentences.Count > 0 ? sentences : [.. text.Sentences.Take(1)];
        var quotes = sentences.Select(sentence => text.At(sentence).Quote).ToList();
        var vectors = await Embedder.EmbedAsync([answer.Question, string.Join(". ", quotes), answer.Competency, answer.Role, .. quotes], cancellationToken);
        var before = answer.Before.Count == 0 ? [] : await Embedder.EmbedAsync(answer.Before, cancellationToken);
        var (question, whole) = (vectors[0], vectors[1]);
        var near = vectors.Skip(4).Take(quotes.Count).Select(sentence => Vectors.Cosine(question, sentence)).ToList();
        double? coherence = quotes.Count < 2 ? null : Enumerable.Range(4, quotes.Count - 1).Average(at => Vectors.Cosine(vectors[at], vectors[at + 1]));
        var nearest = near.IndexOf(near.Max());
        return new AnswerMeaning(
            before.Select(earlier => Vectors.Cosine(earlier, whole)).Append(Vectors.Cosine(question, whole)).Max(),
            near[nearest],
            near.Average(),
            answer.Competency.Length > 0 ? Vectors.Cosine(vectors[2], whole) : null,
            answer.Role.Length > 0 ? Vectors.Cosine(vectors[3], whole) : null,
            coherence,
            IndexIn(text, sentences[nearest]));
    }

    private static int IndexIn(AnswerText text, TokenRange sentence) => text.Sentences.ToList().IndexOf(sentence);
}
