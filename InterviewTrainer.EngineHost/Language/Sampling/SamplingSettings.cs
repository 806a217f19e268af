namespace InterviewTrainer.EngineHost.Language.Sampling;

/// <summary>How the next token is chosen.</summary>
/// <param name="Temperature">0 takes the likeliest; 1 the model's own spread.</param>
/// <param name="Seed">The same seed, model, prompt and settings give the same reply.</param>
internal sealed record SamplingSettings(double Temperature, ulong Seed)
{
    public const int MostCandidates = 128;

    /// <summary>Only the likeliest so many are looked at, 1 to <see cref="MostCandidates"/>.</summary>
    public int TopK { get; init; } = 40;

    /// <summary>Of those, only the likeliest that make up this share of the probability.</summary>
    public double TopP { get; init; } = 0.95;

    /// <summary>Of those, only what is at least this share as likely as the likeliest.</summary>
    public double MinP { get; init; } = 0.05;
}
