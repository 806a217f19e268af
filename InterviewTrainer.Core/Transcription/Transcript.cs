namespace InterviewTrainer.Core.Transcription;

/// <summary>What a recogniser made of an utterance, so far or for good.</summary>
/// <param name="Text">The words; plain text from outside, never markup.</param>
/// <param name="IsFinal">True when the recogniser will not change this piece any more.</param>
/// <param name="Confidence">0 to 1, or null where the recogniser gives none.</param>
public sealed record Transcript(string Text, bool IsFinal, double? Confidence)
{
    /// <summary>The words with their times, measured from the start of the utterance's sound; empty where the recogniser gives none.</summary>
    public IReadOnlyList<TimedWord> Words { get; init; } = [];

    /// <summary>The beginning of <see cref="Text"/> that will not change any more, while the rest still may.</summary>
    public string Settled { get; init; } = "";

    /// <summary>
    /// Why the recogniser cannot go on for now, and what to do; null while all is well. <see cref="Text"/> is what it had until then. A final
    /// transcript with a trouble lacks words.
    /// </summary>
    public string? Trouble { get; init; }
}
