namespace InterviewTrainer.Core.Transcription;

/// <summary>A recognised word and when it was said.</summary>
/// <param name="Text">The word, with the punctuation that the recogniser gave it.</param>
/// <param name="Start">From the start of the sound.</param>
/// <param name="End">At or after <paramref name="Start"/>.</param>
/// <param name="Confidence">0 to 1; null where the recogniser gives none.</param>
public sealed record TimedWord(string Text, TimeSpan Start, TimeSpan End, double? Confidence);
