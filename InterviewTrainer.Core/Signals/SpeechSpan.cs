namespace InterviewTrainer.Core.Signals;

/// <summary>A stretch of speech within an answer. Times count from the moment the question ended.</summary>
/// <param name="StartMs">First voiced moment; negative when the person began before the question had ended.</param>
/// <param name="EndMs">Last voiced moment.</param>
public sealed record SpeechSpan(int StartMs, int EndMs)
{
    public int DurationMs => EndMs - StartMs;
}
