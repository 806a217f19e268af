namespace InterviewTrainer.Core.Conversation;

/// <summary>Counts of a microphone's stream.</summary>
/// <param name="Received">Frames with a result.</param>
/// <param name="Lost">Frames that the numbering shows as sent but that never came.</param>
/// <param name="P50Ms">Median from sending to the detector's result; null before the first frame.</param>
/// <param name="P99Ms">99th percentile of the same.</param>
public sealed record FrameCounts(long Received, long Lost, double? P50Ms, double? P99Ms);
