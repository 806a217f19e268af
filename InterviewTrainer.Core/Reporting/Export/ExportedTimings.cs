using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>What the person waited for, as exported; see <see cref="TurnTimings"/>.</summary>
public sealed record ExportedTimings
{
    public required int? EndOfTurnMs { get; init; }
    public required int? WordsMs { get; init; }
    public required int? DecisionMs { get; init; }
    public required int? FirstSoundMs { get; init; }
    public required int? PlayedMs { get; init; }
    public required bool Acknowledged { get; init; }
    public required bool Speculative { get; init; }

    internal static ExportedTimings Of(TurnTimings timings) => new()
    {
        EndOfTurnMs = timings.EndOfTurnMs,
        WordsMs = timings.WordsMs,
        DecisionMs = timings.DecisionMs,
        FirstSoundMs = timings.FirstSoundMs,
        PlayedMs = timings.PlayedMs,
        Acknowledged = timings.Acknowledged,
        Speculative = timings.Speculative,
    };

    internal TurnTimings ToTimings() => new()
    {
        EndOfTurnMs = EndOfTurnMs,
        WordsMs = WordsMs,
        DecisionMs = DecisionMs,
        FirstSoundMs = FirstSoundMs,
        PlayedMs = PlayedMs,
        Acknowledged = Acknowledged,
        Speculative = Speculative,
    };
}
