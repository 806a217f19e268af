using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;

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
    public double? WordConfidence { get; set; }
    public double? HesitationsPerMinute { get; set; }
    public double? HesitationsPer100Words { get; set; }
    public double? FillerWordsPerMinute { get; set; }
    public double? FillerWordsPer100Words { get; set; }
    public int? PausesWithinClauses { get; set; }
    public int? PausesBetweenClauses { get; set; }
    public int? MeanPauseWithinClausesMs { get; set; }
    public int? LongestPauseWithinClausesMs { get; set; }
    public int? MeanPauseBetweenClausesMs { get; set; }
    public double? PauseWithinClausesShare { get; set; }
    public IReadOnlyList<SpeechSpan>? FillerCandidates { get; set; }
    public IReadOnlyList<SoundWindow> SoundWindows { get; set; } = [];
    public WordEvidence? Words { get; set; }

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
        WordConfidence = signals.WordConfidence,
        HesitationsPerMinute = signals.HesitationsPerMinute,
        HesitationsPer100Words = signals.HesitationsPer100Words,
        FillerWordsPerMinute = signals.FillerWordsPerMinute,
        FillerWordsPer100Words = signals.FillerWordsPer100Words,
        PausesWithinClauses = signals.PausesWithinClauses,
        PausesBetweenClauses = signals.PausesBetweenClauses,
        MeanPauseWithinClausesMs = signals.MeanPauseWithinClausesMs,
        LongestPauseWithinClausesMs = signals.LongestPauseWithinClausesMs,
        MeanPauseBetweenClausesMs = signals.MeanPauseBetweenClausesMs,
        PauseWithinClausesShare = signals.PauseWithinClausesShare,
        FillerCandidates = signals.FillerCandidates is { } candidates ? [.. candidates] : null,
        SoundWindows = [.. signals.SoundWindows],
        Words = signals.Words,
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
        WordConfidence = WordConfidence,
        HesitationsPerMinute = HesitationsPerMinute,
        HesitationsPer100Words = HesitationsPer100Words,
        FillerWordsPerMinute = FillerWordsPerMinute,
        FillerWordsPer100Words = FillerWordsPer100Words,
        PausesWithinClauses = PausesWithinClauses,
        PausesBetweenClauses = PausesBetweenClauses,
        MeanPauseWithinClausesMs = MeanPauseWithinClausesMs,
        LongestPauseWithinClausesMs = LongestPauseWithinClausesMs,
        MeanPauseBetweenClausesMs = MeanPauseBetweenClausesMs,
        PauseWithinClausesShare = PauseWithinClausesShare,
        FillerCandidates = FillerCandidates,
        SoundWindows = SoundWindows,
        Words = Words,
    };
}
