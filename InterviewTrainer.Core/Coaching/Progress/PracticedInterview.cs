using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Progress;

/// <summary>An interview in numbers. What was not measured, rated or judged is null.</summary>
public sealed record PracticedInterview
{
    public required Guid Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required string Role { get; init; }

    public required string PersonaId { get; init; }

    public required InterviewStatus Status { get; init; }

    /// <summary>It practised an answer again, or skills that were due; trends leave it out.</summary>
    public required bool IsDrill { get; init; }

    /// <summary>Time under way, pauses left out.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Main questions planned.</summary>
    public required int Questions { get; init; }

    /// <summary>Main questions answered.</summary>
    public required int Answered { get; init; }

    /// <summary>The person's own rating before they saw any score, 1 to 5.</summary>
    public int? SelfRating { get; init; }

    /// <summary>It was judged, and the person neither rated themselves yet nor passed over it: until then no score of it is shown anywhere, so that there is none here.</summary>
    public bool IsRatingDue { get; init; }

    /// <summary>0 to 100, by the newest judgement; null while <see cref="IsRatingDue"/>.</summary>
    public double? Overall { get; init; }

    /// <inheritdoc cref="Overall"/>
    public double? Content { get; init; }

    /// <inheritdoc cref="Overall"/>
    public double? Delivery { get; init; }

    /// <summary>Mean levels of the content dimensions over the scored answers, 1 to 5; none while <see cref="IsRatingDue"/>.</summary>
    public IReadOnlyDictionary<Dimension, double> Levels { get; init; } = new Dictionary<Dimension, double>();

    public PracticedSignals? Signals { get; init; }

    /// <summary>Own ratings from 0 to 100, before and after.</summary>
    public FeltBeforeAndAfter Felt { get; init; } = FeltBeforeAndAfter.Unknown;
}

/// <summary>Means over the answers of an interview that were spoken; what was not heard is null.</summary>
/// <param name="ResponseLatencyMs">From the end of the question to the first word.</param>
/// <param name="LongestPauseMs">The longest of all.</param>
/// <param name="SpeakingShare">0 to 1.</param>
/// <param name="SpeakingRateWpm">Words a minute, where the recogniser was sure.</param>
/// <param name="PauseWithinClausesShare">0 to 1, where the recogniser was sure.</param>
/// <param name="FillerWordsPerMinute">Words that only fill.</param>
/// <param name="HesitationsPerMinute">"Um" and its like, where the recogniser writes them down.</param>
public sealed record PracticedSignals(
    double? ResponseLatencyMs, double? LongestPauseMs, double? SpeakingShare, double? SpeakingRateWpm, double? PauseWithinClausesShare, double? FillerWordsPerMinute, double? HesitationsPerMinute)
{
    /// <summary>Filler words and, where they were counted, hesitations; null where neither was.</summary>
    public double? FillersPerMinute => FillerWordsPerMinute is null && HesitationsPerMinute is null ? null : (FillerWordsPerMinute ?? 0) + (HesitationsPerMinute ?? 0);
}

/// <summary>How the person felt, each from 0 to 100; null where they did not say.</summary>
public sealed record FeltBeforeAndAfter(int? ConfidentBefore, int? ConfidentAfter, int? StressedBefore, int? StressedAfter)
{
    public static FeltBeforeAndAfter Unknown { get; } = new(null, null, null, null);
}
