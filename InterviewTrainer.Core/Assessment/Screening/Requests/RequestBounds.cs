namespace InterviewTrainer.Core.Assessment.Screening.Requests;

/// <summary>From where on a sentence is taken for a request, in <see cref="RequestWeights.Of"/>. What they are worth stands in docs/assessment.md.</summary>
/// <param name="Alone">A sentence by itself.</param>
/// <param name="OfFewWords">One of few words by itself.</param>
/// <param name="OfEachOfTwo">Each of two that stand near each other.</param>
/// <param name="OfBoth">Those two together.</param>
/// <param name="Beside">A sentence beside a request.</param>
internal sealed record RequestBounds(double Alone, double OfFewWords, double OfEachOfTwo, double OfBoth, double Beside);
