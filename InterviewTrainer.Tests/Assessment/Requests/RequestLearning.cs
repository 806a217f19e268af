using InterviewTrainer.Core.Assessment.Screening.Requests;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InterviewTrainer.Tests.Assessment.Requests;

/// <summary>Learns <see cref="RequestWeights"/> from examples: ridge regression, both classes of equal weight.</summary>
internal static class RequestLearning
{
    /// <summary>Strength of the penalty on large weights; 0.5 to 2 made no difference on sentences that were left out.</summary>
    private const double Ridge = 2;

    /// <summary>A word in fewer examples says more about them than about requests.</summary>
    private const int LeastExamples = 5;

    // The library would take every core.
    static RequestLearning() => Control.UseSingleThread();

    /// <param name="examples">Of both kinds.</param>
    /// <param name="encoder">Whose vectors the examples have; empty learns from the words alone.</param>
    public static RequestWeights Learn(IReadOnlyList<RequestExample> examples, string encoder)
    {
        var vocabulary = examples.SelectMany(example => example.Words).CountBy(word => word).Where(count => count.Value >= LeastExamples).Select(count => count.Key).Order(StringComparer.Ordinal).ToList();
        var place = vocabulary.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var width = encoder.Length > 0 ? examples[0].Vector.Length : 0;
        var features = Matrix<double>.Build.Dense(examples.Count, width + vocabulary.Count);
        for (var row = 0; row < examples.Count; row++)
        {
            for (var at = 0; at < width; at++)
            {
                features[row, at] = examples[row].Vector[at];
            }

            foreach (var word in examples[row].Words.Where(place.ContainsKey))
            {
                features[row, width + place[word]] = RequestWeights.Share(examples[row].Words.Count);
            }
        }

        var (direction, bias) = Fit(features, [.. examples.Select(example => example.IsRequest)]);
        return new RequestWeights(
            encoder,
            Rounded(bias),
            [.. direction.Take(width).Select(Rounded)],
            vocabulary.Index().ToDictionary(item => item.Item, item => Rounded(direction[width + item.Index]), StringComparer.Ordinal));
    }

    private static (Vector<double> Direction, double Bias) Fit(Matrix<double> features, bool[] isRequest)
    {
        var (count, requests) = (features.RowCount, isRequest.Count(request => request));
        var weights = Vector<double>.Build.Dense(count, row => count / 2.0 / (isRequest[row] ? requests : count - requests));
        var labels = Vector<double>.Build.Dense(count, row => isRequest[row] ? 1 : -1);
        var mean = features.TransposeThisAndMultiply(weights) / count;
        var centred = Matrix<double>.Build.DenseOfRowVectors(features.EnumerateRows().Select(row => row - mean));
        var weighted = Matrix<double>.Build.DenseOfRowVectors(centred.EnumerateRows().Select((row, at) => row * weights[at]));
        var normal = weighted.TransposeThisAndMultiply(centred) + (Ridge * Matrix<double>.Build.DenseIdentity(features.ColumnCount));
        var direction = normal.Cholesky().Solve(weighted.TransposeThisAndMultiply(labels));
        return (direction, -(mean * direction));
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
