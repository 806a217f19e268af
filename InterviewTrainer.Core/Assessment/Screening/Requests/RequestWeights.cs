using System.Text.Json;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Screening.Requests;

/// <summary>
/// Whether a sentence means to ask a grader for something: a linear classifier on the sentence's vector and its words. The weights in <c>request-weights.json</c> are learnt
/// from example sentences by the tests, which also hold that they are what the examples teach. Immutable.
/// </summary>
/// <param name="Encoder">Whose vectors <paramref name="Meaning"/> is for.</param>
/// <param name="Bias">What a sentence has without any of it.</param>
/// <param name="Meaning">A weight for each number of the vector; empty to go by the words alone.</param>
/// <param name="Words">A weight for each word that was in enough examples.</param>
internal sealed record RequestWeights(string Encoder, double Bias, IReadOnlyList<double> Meaning, IReadOnlyDictionary<string, double> Words)
{
    private static readonly Lazy<Dictionary<string, RequestWeights>> Both = new(Read);

    /// <summary>For sentences whose meaning can be read.</summary>
    public static RequestWeights WithMeaning => Both.Value["withMeaning"];

    /// <summary>For sentences without vectors.</summary>
    public static RequestWeights WordsAlone => Both.Value["wordsAlone"];

    /// <summary>The words that tell something, each once: hesitations tell nothing.</summary>
    public static IReadOnlyCollection<string> WordsIn(AnswerText text, TokenRange sentence) =>
        [.. text.Tokens.Skip(sentence.First).Take(sentence.Count).Select(token => token.Word).Where(word => !Hesitation.IsOne(word)).Distinct(StringComparer.Ordinal)];

    /// <summary>What one word of so many counts: a long sentence has more words, and is no more of a request for it.</summary>
    public static double Share(int words) => 1 / Math.Sqrt(words);

    /// <summary>About 1 for a request, about −1 for anything else.</summary>
    /// <param name="text">An answer.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="vector">The sentence's, by <see cref="Encoder"/>; not read where there are no weights for it.</param>
    public double Of(AnswerText text, TokenRange sentence, float[]? vector)
    {
        var sum = Bias;
        for (var at = 0; at < Meaning.Count; at++)
        {
            sum += Meaning[at] * vector![at];
        }

        var words = WordsIn(text, sentence);
        return sum + words.Sum(word => Words.GetValueOrDefault(word) * Share(words.Count));
    }

    private static Dictionary<string, RequestWeights> Read()
    {
        using var stream = typeof(RequestWeights).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Assessment.Screening.Requests.request-weights.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, RequestWeights>>(stream, JsonSerializerOptions.Web)!;
    }
}
