using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.Web.Commands.Bench.Language;

/// <summary>What one streamed chat took, seen from the client.</summary>
/// <param name="ToFirst">From sending the request to the first text.</param>
/// <param name="ToEnd">From sending the request to the last piece.</param>
/// <param name="Usage">Tokens, as the worker counts them.</param>
/// <param name="Timings">What it took, as the worker measured it.</param>
internal sealed record ChatTimes(TimeSpan ToFirst, TimeSpan ToEnd, TokenUsage Usage, GenerationTimings Timings)
{
    /// <summary>From the first token on.</summary>
    public double TokensPerSecond => (Usage.CompletionTokens - 1) / (ToEnd - ToFirst).TotalSeconds;

    /// <summary>All of the first text's time that the worker did not spend on the prompt: tokenizing, choosing a token, and the way there and back.</summary>
    public double WireMs => ToFirst.TotalMilliseconds - Timings.PromptMs;
}
