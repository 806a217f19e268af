namespace InterviewTrainer.Core.Signals.Words;

/// <summary>A filler, by its place among the words: numbers only, so that it may be kept where words may not. Times as in <see cref="SpeechSpan"/>.</summary>
/// <param name="Kind">"Um" or a word that fills.</param>
/// <param name="FirstWord">Index of its first word in the answer's timed words, from 0.</param>
/// <param name="LastWord">Index of its last word.</param>
/// <param name="StartMs">From the moment the question ended.</param>
/// <param name="EndMs">From the moment the question ended.</param>
public sealed record FillerSpan(FillerKind Kind, int FirstWord, int LastWord, int StartMs, int EndMs);
