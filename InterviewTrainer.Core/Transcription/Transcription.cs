namespace InterviewTrainer.Core.Transcription;

/// <summary>What a recogniser heard in a whole piece of sound.</summary>
/// <param name="Text">Plain text; may be empty.</param>
/// <param name="Segments">In order; empty where the engine gives none.</param>
/// <param name="Words">In order, with times from the start of the sound; empty where the engine gives none.</param>
public sealed record Transcription(string Text, IReadOnlyList<TranscribedSegment> Segments, IReadOnlyList<TimedWord> Words)
{
    /// <summary>Mean over the words or segments, 0 to 1; null where the engine gives none.</summary>
    public double? Confidence { get; init; }

    /// <summary>How likely a human voice is in the sound, 0 to 1, from audio tagging; null where no such model is there.</summary>
    public double? HumanVoice { get; init; }
}

/// <summary>A stretch of recognised speech.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Start">From the start of the sound.</param>
/// <param name="End">At or after <paramref name="Start"/>.</param>
/// <param name="Confidence">0 to 1; null where the engine gives none.</param>
/// <param name="NoSpeech">How likely nobody speaks in it, 0 to 1; null where the engine gives none.</param>
public sealed record TranscribedSegment(string Text, TimeSpan Start, TimeSpan End, double? Confidence, double? NoSpeech);
