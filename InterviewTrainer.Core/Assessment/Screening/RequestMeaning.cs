using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Language;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>
/// Whether a sentence means to ask a grader for something: a linear classifier (ridge regression, both classes of equal weight) on the sentence's vector, learnt from the
/// two lists of example sentences in <c>lists.txt</c>. Immutable and thread-safe.
/// </summary>
internal sealed class RequestMeaning
{
    /// <summary>Strength of the penalty on large weights; chosen once, from 0.3 and 1, by sentences that are in neither list.</summary>
    private const double Ridge = 1;

    // It is a few milliseconds' work beside a conversation; the library would take every core for it.
    static RequestMeaning() => Control.UseSingleThread();

    private readonly double[] _weights;
    private readonly double _bias;

    private RequestMeaning(double[] weights, double bias) => (_weights, _bias) = (weights, bias);

    /// <summary>Learns from the lists; some three hundred sentences are embedded.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    public static async Task<RequestMeaning> LearnAsync(ITextEmbedder embedder, CancellationToken cancellationToken)
    {
        var (requests, others) = (WordLists.Lines("grader request phrases"), WordLists.Lines("no request phrases"));
        var vectors = await embedder.EmbedAsync([.. requests, .. others], cancellationToken);
        return Fit([.. vectors.Select(vector => Array.ConvertAll(vector, value => (double)value))], requests.Count);
    }

    /// <summary>About 1 for a request, about -1 for anything else.</summary>
    /// <param name="sentence">A vector of the embedder that it was learnt with.</param>
    public double Of(float[] sentence)
    {
        var sum = _bias;
        for (var at = 0; at < _weights.Length; at++)
        {
            sum += _weights[at] * sentence[at];
        }

        return sum;
    }

    /// <summary>In its dual form: there are fewer examples than dimensions.</summary>
    private static RequestMeaning Fit(double[][] examples, int requests)
    {
        var count = examples.Length;
        var weights = Vector<double>.Build.Dense(count, at => count / 2.0 / (at < requests ? requests : count - requests));
        var labels = Vector<double>.Build.Dense(count, at => at < requests ? 1 : -1);
        var vectors = Matrix<double>.Build.DenseOfRowArrays(examples);
        var mean = vectors.TransposeThisAndMultiply(weights) / count;
        var centred = Matrix<double>.Build.DenseOfRowVectors(vectors.EnumerateRows().Select(row => row - mean));
        var kernel = centred.TransposeAndMultiply(centred) + Matrix<double>.Build.DenseOfDiagonalVector(weights.Map(weight => Ridge / weight));
        var direction = centred.TransposeThisAndMultiply(kernel.Cholesky().Solve(labels));
        return new RequestMeaning(direction.ToArray(), -(mean * direction));
    }
}
