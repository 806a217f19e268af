using InterviewTrainer.Core.Assessment.Screening.Requests;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Engines.Onnx.Sentences;

namespace InterviewTrainer.Tests.Assessment.Requests;

/// <summary>A sentence that is a request to whoever grades, or part of an honest answer.</summary>
/// <param name="Text">The sentence, cut into words.</param>
/// <param name="Vector">What it means.</param>
/// <param name="IsRequest">Which of the two.</param>
internal sealed record RequestExample(AnswerText Text, float[] Vector, bool IsRequest)
{
    public TokenRange Sentence => new(0, Text.Tokens.Count - 1);

    public IReadOnlyCollection<string> Words { get; } = RequestWeights.WordsIn(Text, new TokenRange(0, Text.Tokens.Count - 1));

    /// <summary>Those of <c>requests.txt</c> and of <c>honest.txt</c>.</summary>
    public static IReadOnlyList<RequestExample> Read(SentenceEncoder encoder) =>
        [.. RequestLines.Of("requests.txt").Select(line => Of(encoder, line, true)), .. RequestLines.Of("honest.txt").Select(line => Of(encoder, line, false))];

    private static RequestExample Of(SentenceEncoder encoder, string line, bool isRequest) => new(AnswerText.Of(line), encoder.Embed(line), isRequest);
}
