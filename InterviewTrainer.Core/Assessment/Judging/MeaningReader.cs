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

    /// <summary>Similarity to the question from which a sentence is about it.</summary>
    private const double LeastBeside = 0.30, LeastAtEdge = 0.12;

    public string Name => embedder.Name;

    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal async Task<AnswerMeaning> ReadAsync(AnswerToJudge answer, AnswerText text, CancellationToken cancellationToken)
    {
        var sentences = text.Sentences.Where(sentence => sentence.Count >= LeastSentenceWords).Take(MostSentences).ToList();
        sentences = sentences.Count > 0 ? sentences : [.. text.Sentences.Take(1)];
        var quotes = sentences.Select(sentence => text.At(sentence).Quote).ToList();
        var vectors = await embedder.EmbedAsync([answer.Question, string.Join(". ", quotes), answer.Competency, answer.Role, .. quotes], cancellationToken);
        var (question, whole) = (vectors[0], vectors[1]);
        var near = vectors.Skip(4).Select(sentence => Cosine(question, sentence)).ToList();
        double? coherence = quotes.Count < 2 ? null : Enumerable.Range(4, quotes.Count - 1).Average(at => Cosine(vectors[at], vectors[at + 1]));
        var nearest = near.IndexOf(near.Max());
        return new AnswerMeaning(
            Cosine(question, whole),
            near[nearest],
            near.Average(),
            answer.Competency.Length > 0 ? Cosine(vectors[2], whole) : null,
            answer.Role.Length > 0 ? Cosine(vectors[3], whole) : null,
            coherence,
            IndexIn(text, sentences[nearest]));
    }

    /// <summary>
    /// An answer that speaks to its grader is read with care: a sentence beside such words counts only if it is about the question.
    /// </summary>
    internal async Task<AnswerReading> WithoutBystandersAsync(AnswerToJudge answer, AnswerReading reading, CancellationToken cancellationToken)
    {
        var whole = AnswerText.Of(answer.Answer);
        var sentences = whole.Sentences;
        var isInstruction = sentences.Select(sentence => reading.Instructions.Contains(sentence)).ToList();
        var vectors = await embedder.EmbedAsync([answer.Question, .. sentences.Take(MostSentences).Select(sentence => whole.At(sentence).Quote)], cancellationToken);
        var near = vectors.Skip(1).Select(sentence => Cosine(vectors[0], sentence)).ToList();
        return AnswerReading.Without(whole, [.. sentences.Take(near.Count).Where((_, at) => isInstruction[at] || IsBystander(isInstruction, near, at))]);
    }

    /// <summary>Instructions in mid-answer are wrapped in words that go with them; at its very beginning or end they may be all that was put there.</summary>
    private static bool IsBystander(List<bool> isInstruction, List<double> near, int at)
    {
        if (at > 0 && isInstruction[at - 1])
        {
            var start = isInstruction.FindLastIndex(at - 1, isIt => !isIt) + 1;
            return near[at] < (start == 0 ? LeastAtEdge : LeastBeside);
        }

        if (at + 1 < near.Count && isInstruction[at + 1])
        {
            var end = isInstruction.FindIndex(at + 1, isIt => !isIt);
            return near[at] < (end < 0 ? LeastAtEdge : LeastBeside);
        }

        return false;
    }

    private static int IndexIn(AnswerText text, TokenRange sentence) => text.Sentences.ToList().IndexOf(sentence);

    /// <summary>Of vectors of unit length.</summary>
    private static double Cosine(float[] one, float[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }
}
