namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>
/// The signals of an interview: of each the plain mean over the answers in which it was measured, skipped, cut-off and typed ones left out.
/// Null means measured in none. Definitions stand with <see cref="Core.Signals.AnswerSignals"/>.
/// </summary>
public sealed record SignalAverages
{
    /// <summary>Answers, follow-ups included, with signals.</summary>
    public required int Answers { get; init; }

    public required double? ResponseLatencyMs { get; init; }

    public required double? AnswerMs { get; init; }

    public required double? PauseCount { get; init; }

    public required double? MeanPauseMs { get; init; }

    /// <summary>The longest of all answers, not a mean.</summary>
    public required int? LongestPauseMs { get; init; }

    public required double? PauseRatio { get; init; }

    public required double? SpeakingShare { get; init; }

    public required double? LoudnessDbfs { get; init; }

    public required double? EnergyRangeDb { get; init; }

    public required double? PitchMedianHz { get; init; }

    public required double? PitchRangeSemitones { get; init; }

    public required double? SpeakingRateWpm { get; init; }

    public required double? ArticulationRateWpm { get; init; }

    /// <summary>Mean share of pauses inside clauses, 0 to 1; answers whose words the recogniser was unsure of are left out, here and in the rates.</summary>
    public required double? PauseWithinClausesShare { get; init; }
}
