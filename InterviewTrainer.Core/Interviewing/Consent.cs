namespace InterviewTrainer.Core.Interviewing;

/// <summary>What may be written down. Enforced where data is written (<c>Persistence.ConsentGate</c>), not in the pages.</summary>
/// <param name="KeepWords">Drafts and transcript may be stored.</param>
/// <param name="KeepSignals">Numbers measured in the sound may be stored.</param>
/// <param name="UseForResearch">Accent group and notes may be stored, and the interview may be part of a research export.</param>
public sealed record Consent(bool KeepWords, bool KeepSignals, bool UseForResearch)
{
    /// <summary>Words and signals stay on this machine; research only when asked for.</summary>
    public static Consent Default { get; } = new(KeepWords: true, KeepSignals: true, UseForResearch: false);
}
