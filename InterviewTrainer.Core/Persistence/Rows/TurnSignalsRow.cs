using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>What was measured in the sound of a turn; written only with the consent to keep signals. Null means not measured.</summary>
public sealed class TurnSignalsRow
{
    public Guid TurnId { get; init; }
    public int? ResponseLatencyMs { get; set; }
    public int AnswerMs { get; set; }
    public int SpeechMs { get; set; }
    public required IReadOnlyList<SpeechSpan> Speech { get; set; }
    public int? PauseCount { get; set; }
    public int? MeanPauseMs { get; set; }
    public int? LongestPauseMs { get; set; }
    public double? PauseRatio { get; set; }
    public double? SpeakingShare { get; set; }
    public double? LoudnessDbfs { get; set; }
    public double? EnergyRangeDb { get; set; }
    public double? PitchMedianHz { get; set; }
    public double? PitchRangeSemitones { get; set; }
    public double? SpeakingRateWpm { get; set; }
    public double? ArticulationRateWpm { get; set; }

    public static TurnSignalsRow? Of(Guid turnId, AnswerSignals? signals) => signals is null ? null : new TurnSignalsRow
    {
        TurnId = turnId,
        ResponseLatencyMs = signals.ResponseLatencyMs,
        AnswerMs = signals.AnswerMs,
        SpeechMs = signals.SpeechMs,
        Speech = [.. signals.Speech],
        PauseCount = signals.PauseCount,
        MeanPauseMs = signals.MeanPauseMs,
        LongestPauseMs = signals.LongestPauseMs,
        PauseRatio = signals.PauseRatio,
        SpeakingShare = signals.SpeakingShare,
        LoudnessDbfs = signals.LoudnessDbfs,
        EnergyRangeDb = signals.EnergyRangeDb,
        PitchMedianHz = signals.PitchMedianHz,
        PitchRangeSemitones = signals.PitchRangeSemitones,
        SpeakingRateWpm = signals.SpeakingRateWpm,
        ArticulationRateWpm = signals.ArticulationRateWpm,
    };

    public AnswerSignals ToSignals() => new()
    {
        ResponseLatencyMs = ResponseLatencyMs,
        AnswerMs = AnswerMs,
        SpeechMs = SpeechMs,
        Speech = Speech,
        PauseCount = PauseCount,
        MeanPauseMs = MeanPauseMs,
        LongestPauseMs = LongestPauseMs,
        PauseRatio = PauseRatio,
        SpeakingShare = SpeakingShare,
        LoudnessDbfs = LoudnessDbfs,
        EnergyRangeDb = EnergyRangeDb,
        PitchMedianHz = PitchMedianHz,
        PitchRangeSemitones = PitchRangeSemitones,
        SpeakingRateWpm = SpeakingRateWpm,
        ArticulationRateWpm = ArticulationRateWpm,
    };
}
