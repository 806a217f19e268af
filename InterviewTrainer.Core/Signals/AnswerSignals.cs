using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Signals;

/// <summary>
/// What was measured in one answer, in its sound and in the words that were heard in it; numbers only. Null means not measured, never zero.
/// Definitions and sources stand in <c>SignalCatalogue</c>.
/// </summary>
public sealed record AnswerSignals
{
    /// <summary>From the end of the question (or of the thinking time's cue) to the first speech; 0 when that began before the question had ended.</summary>
    public int? ResponseLatencyMs { get; init; }

    /// <summary>From the first to the last speech of the answer, pauses in.</summary>
    public int AnswerMs { get; init; }

    /// <summary>Sum of the speech spans.</summary>
    public int SpeechMs { get; init; }

    /// <summary>Stretches of speech, in order, not overlapping.</summary>
    public IReadOnlyList<SpeechSpan> Speech { get; init; } = [];

    /// <summary>Silences of at least 250 ms between speech spans.</summary>
    public int? PauseCount { get; init; }

    public int? MeanPauseMs { get; init; }

    public int? LongestPauseMs { get; init; }

    /// <summary>Share of <see cref="AnswerMs"/> spent in pauses, 0 to 1.</summary>
    public double? PauseRatio { get; init; }

    /// <summary>Share of <see cref="AnswerMs"/> spent speaking, 0 to 1.</summary>
    public double? SpeakingShare { get; init; }

    /// <summary>Mean level of the speech, dB relative to full scale (a sine at full scale has −3).</summary>
    public double? LoudnessDbfs { get; init; }

    /// <summary>Spread of the level within speech: 95th minus 5th percentile, dB.</summary>
    public double? EnergyRangeDb { get; init; }

    /// <summary>Median fundamental frequency of voiced speech.</summary>
    public double? PitchMedianHz { get; init; }

    /// <summary>Spread of the pitch: 95th minus 5th percentile, semitones.</summary>
    public double? PitchRangeSemitones { get; init; }

    /// <summary>Words a minute over <see cref="AnswerMs"/>; only of words that were heard, never of typed ones.</summary>
    public double? SpeakingRateWpm { get; init; }

    /// <summary>Words a minute over <see cref="SpeechMs"/>; only of words that were heard.</summary>
    public double? ArticulationRateWpm { get; init; }

    /// <summary>The recogniser's mean confidence in the words, 0 to 1; null where it gives none.</summary>
    public double? WordConfidence { get; init; }

    /// <summary>"Um" and its like a minute of <see cref="AnswerMs"/>, as far as the recogniser wrote them down; never 0.</summary>
    public double? HesitationsPerMinute { get; init; }

    /// <summary>The same for a hundred words.</summary>
    public double? HesitationsPer100Words { get; init; }

    /// <summary>Words that only fill ("like", "you know") a minute of <see cref="AnswerMs"/>, as far as they are certain; never 0.</summary>
    public double? FillerWordsPerMinute { get; init; }

    /// <summary>The same for a hundred words.</summary>
    public double? FillerWordsPer100Words { get; init; }

    /// <summary>Pauses inside a clause.</summary>
    public int? PausesWithinClauses { get; init; }

    /// <summary>Pauses at a clause's border.</summary>
    public int? PausesBetweenClauses { get; init; }

    public int? MeanPauseWithinClausesMs { get; init; }

    public int? LongestPauseWithinClausesMs { get; init; }

    public int? MeanPauseBetweenClausesMs { get; init; }

    /// <summary>Share of the pauses that lie inside a clause, 0 to 1.</summary>
    public double? PauseWithinClausesShare { get; init; }

    /// <summary>
    /// Experimental: sounds that may be fillers, by their sound alone (a steady pitch and level of 200 ms and more beside a pause), in order. No word was heard in them, and they are counted
    /// nowhere together with fillers that were written down. Null where nothing was measured.
    /// </summary>
    public IReadOnlyList<SpeechSpan>? FillerCandidates { get; init; }

    /// <summary>Level and pitch of each ten seconds that held speech, in order; empty where that was not kept.</summary>
    public IReadOnlyList<SoundWindow> SoundWindows { get; init; } = [];

    /// <summary>What the numbers from words rest on; null where no words were heard, and for answers stored before they had times.</summary>
    public WordEvidence? Words { get; init; }
}
