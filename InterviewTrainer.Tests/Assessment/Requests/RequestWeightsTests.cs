using System.Text.Json;
using InterviewTrainer.Core.Assessment.Screening.Requests;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Requests;

/// <summary>The weights that tell requests to graders from honest talk are those that the examples teach, and hold for sentences that were not among them.</summary>
[Trait("Category", "Slow")]
public sealed class RequestWeightsTests(JudgeFixture fixture, ITestOutputHelper output) : IClassFixture<JudgeFixture>
{
    private const double Tolerance = 0.002;
    private const int Folds = 5;

    private static IReadOnlyList<RequestExample>? _read;

    private readonly IReadOnlyList<RequestExample> _examples = _read ??= RequestExample.Read(fixture.Encoder);

    /// <summary>After a change of the examples it writes the new weights beside the tests and says where.</summary>
    [Fact]
    public void Weights_AreWhatTheExamplesTeach()
    {
        var learnt = new Dictionary<string, RequestWeights>
        {
            ["withMeaning"] = RequestLearning.Learn(_examples, fixture.Encoder.Name),
            ["wordsAlone"] = RequestLearning.Learn(_examples, ""),
        };
        if (IsNear(learnt["withMeaning"], RequestWeights.WithMeaning) && IsNear(learnt["wordsAlone"], RequestWeights.WordsAlone))
        {
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "request-weights.json");
        File.WriteAllText(path, JsonSerializer.Serialize(learnt, JsonSerializerOptions.Web) + "\n");
        Assert.Fail($"The examples teach other weights. If they were changed on purpose, copy {path} over the one in Core/Assessment/Screening/Requests.");
    }

    [Fact]
    public void Weights_OfFourFifths_HoldForTheLast()
    {
        var weights = RequestLearning.Learn([.. _examples.Where((_, at) => at % Folds != 0)], fixture.Encoder.Name);
        var unseen = _examples.Where((_, at) => at % Folds == 0).Select(example => (example.IsRequest, Score: weights.Of(example.Text, example.Sentence, example.Vector))).ToList();
        var bound = unseen.Where(example => !example.IsRequest).Select(example => example.Score).OrderDescending().ElementAt(unseen.Count(example => !example.IsRequest) / 100);

        var found = unseen.Where(example => example.IsRequest).Average(example => example.Score > bound ? 1.0 : 0);

        output.WriteLine($"requests found at 1 % of honest sentences taken for one: {found:0.000}");
        Assert.True(found > 0.6, $"{found:0.000}");
    }

    private static bool IsNear(RequestWeights one, RequestWeights other) =>
        one.Encoder == other.Encoder
        && Math.Abs(one.Bias - other.Bias) < Tolerance
        && one.Meaning.Count == other.Meaning.Count
        && one.Meaning.Zip(other.Meaning).All(pair => Math.Abs(pair.First - pair.Second) < Tolerance)
        && one.Words.Count == other.Words.Count
        && one.Words.All(word => other.Words.TryGetValue(word.Key, out var weight) && Math.Abs(word.Value - weight) < Tolerance);
}
