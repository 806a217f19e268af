namespace InterviewTrainer.Core.Signals.Words;

/// <summary>A silence of at least 250 ms and its place among the words. Times as in <see cref="SpeechSpan"/>.</summary>
/// <param name="Place">Inside a clause, between two, or not to be told.</param>
/// <param name="StartMs">From the moment the question ended.</param>
/// <param name="EndMs">From the moment the question ended.</param>
public sealed record PlacedPause(PausePlace Place, int StartMs, int EndMs)
{
    public int DurationMs => EndMs - StartMs;
}
