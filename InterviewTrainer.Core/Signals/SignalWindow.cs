namespace InterviewTrainer.Core.Signals;

/// <summary>How ten seconds of an answer went. Null means not measured, never zero.</summary>
/// <param name="StartMs">On the answer's clock.</param>
/// <param name="EndMs">The window's end, or the answer's where that comes first.</param>
/// <param name="SpeechMs">Sum of the speech in it.</param>
/// <param name="PauseCount">Pauses of at least <see cref="SignalLimits.PauseMs"/> whose middle lies in it.</param>
/// <param name="PauseMs">How much of it was such pauses.</param>
/// <param name="SpeakingRateWpm">Words a minute over the part of the answer that lies in it; a word counts where its middle is. Null without words with times that fit the sound, and in less
/// than <see cref="SignalLimits.RateAnswerMs"/> of the answer.</param>
/// <param name="PitchMedianHz">Median pitch of its voiced speech.</param>
/// <param name="LoudnessDbfs">Mean level of its speech.</param>
public sealed record SignalWindow(
    int StartMs, int EndMs, int SpeechMs, int PauseCount, int PauseMs, double? SpeakingRateWpm, double? PitchMedianHz, double? LoudnessDbfs);
