using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Signals.Words;

/// <summary>What a recogniser heard in an answer. Never of typed words.</summary>
/// <param name="Text">The answer as written down.</param>
/// <param name="Timed">Its words on the clock of the answer's speech spans, measured and not spread over a segment; empty where the recogniser gives no times.</param>
/// <param name="Hesitations">What is known of the recogniser.</param>
public sealed record HeardWords(string Text, IReadOnlyList<TimedWord> Timed, HesitationHandling Hesitations)
{
    /// <summary>The recogniser's mean confidence, 0 to 1, for where the words themselves have none; null where it gives none.</summary>
    public double? Confidence { get; init; }

    /// <summary>BCP 47 language that the recogniser was set to; null where it was not, and the words themselves must tell.</summary>
    public string? Language { get; init; }
}
