namespace InterviewTrainer.Core.Conversation;

/// <summary>The quiet strip: this answer's signals so far. Null is "not measured yet".</summary>
public sealed record HudReading(
    bool Speaking,
    int SpeechMs,
    int? ResponseLatencyMs,
    int PauseCount,
    int? LongestPauseMs,
    double? SpeakingShare,
    double? LoudnessDbfs,
    double? PitchRangeSemitones,
    double? EnergyRangeDb);
