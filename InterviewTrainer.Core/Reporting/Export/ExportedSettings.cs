using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>What the person chose, as exported.</summary>
public sealed record ExportedSettings
{
    public required string Role { get; init; }
    public required string Domain { get; init; }
    public required CandidateLevel Level { get; init; }
    public required IReadOnlyList<string> PackIds { get; init; }
    public required IReadOnlyList<string> QuestionKeys { get; init; }
    public required string PersonaId { get; init; }
    public required InterviewMode Mode { get; init; }
    public required InterviewDifficulty Difficulty { get; init; }
    public required int QuestionCount { get; init; }
    public required long LengthMs { get; init; }
    public required long ThinkingTimeMs { get; init; }
    public required HearingMode Hearing { get; init; }
    public required int Seed { get; init; }

    /// <summary>The answer that this interview practised again; null for an interview of its own.</summary>
    public required Drill? Drill { get; init; }

    internal static ExportedSettings Of(InterviewSettings settings) => new()
    {
        Role = settings.Role,
        Domain = settings.Domain,
        Level = settings.Level,
        PackIds = settings.PackIds,
        QuestionKeys = settings.QuestionKeys,
        PersonaId = settings.PersonaId,
        Mode = settings.Mode,
        Difficulty = settings.Difficulty,
        QuestionCount = settings.QuestionCount,
        LengthMs = (long)settings.Length.TotalMilliseconds,
        ThinkingTimeMs = (long)settings.ThinkingTime.TotalMilliseconds,
        Hearing = settings.Hearing,
        Seed = settings.Seed,
        Drill = settings.Drill,
    };

    /// <summary>Without consent, plan and documents, which stand elsewhere in the export.</summary>
    internal InterviewSettings ToSettings() => new()
    {
        Role = Role,
        Domain = Domain,
        Level = Level,
        PackIds = PackIds,
        QuestionKeys = QuestionKeys,
        PersonaId = PersonaId,
        Mode = Mode,
        Difficulty = Difficulty,
        QuestionCount = QuestionCount,
        Length = TimeSpan.FromMilliseconds(LengthMs),
        ThinkingTime = TimeSpan.FromMilliseconds(ThinkingTimeMs),
        Hearing = Hearing,
        Seed = Seed,
        Drill = Drill,
    };
}
