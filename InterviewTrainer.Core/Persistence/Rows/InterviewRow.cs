using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>An interview as stored: settings, consent, engines and progress in one row. Nothing the person said is in it.</summary>
public sealed class InterviewRow
{
    public Guid Id { get; init; }

    public required string Role { get; set; }
    public required string Domain { get; set; }
    public CandidateLevel Level { get; set; }
    public required IReadOnlyList<string> PackIds { get; set; }
    public required IReadOnlyList<string> QuestionKeys { get; set; }
    public required string PersonaId { get; set; }
    public InterviewMode Mode { get; set; }
    public InterviewDifficulty Difficulty { get; set; }
    public int QuestionCount { get; set; }
    public TimeSpan Length { get; set; }
    public TimeSpan ThinkingTime { get; set; }
    public HearingMode Hearing { get; set; }
    public int Seed { get; set; }
    public Drill? Drill { get; set; }

    public bool KeepWords { get; set; }
    public bool KeepSignals { get; set; }
    public bool UseForResearch { get; set; }

    public InterviewStatus Status { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public TimeSpan Elapsed { get; set; }
    public ConclusionReason? Conclusion { get; set; }
    public required string Closing { get; set; }

    public required string InterviewerEngine { get; set; }
    public required string HearingEngine { get; set; }
    public required string VoiceEngine { get; set; }
    public required string VoiceActivityEngine { get; set; }
    public required string JudgeEngine { get; set; }

    /// <summary>A copy of <paramref name="interview"/> as it is now.</summary>
    public static InterviewRow Of(Interview interview)
    {
        var settings = interview.Settings;
        return new InterviewRow
        {
            Id = interview.Id,
            Role = settings.Role,
            Domain = settings.Domain,
            Level = settings.Level,
            PackIds = [.. settings.PackIds],
            QuestionKeys = [.. settings.QuestionKeys],
            PersonaId = settings.PersonaId,
            Mode = settings.Mode,
            Difficulty = settings.Difficulty,
            QuestionCount = settings.QuestionCount,
            Length = settings.Length,
            ThinkingTime = settings.ThinkingTime,
            Hearing = settings.Hearing,
            Seed = settings.Seed,
            Drill = settings.Drill,
            KeepWords = settings.Consent.KeepWords,
            KeepSignals = settings.Consent.KeepSignals,
            UseForResearch = settings.Consent.UseForResearch,
            Status = interview.Status,
            CreatedAt = interview.CreatedAt,
            StartedAt = interview.StartedAt,
            EndedAt = interview.EndedAt,
            Elapsed = interview.Elapsed,
            Conclusion = interview.Conclusion,
            Closing = interview.Closing,
            InterviewerEngine = interview.Engines.Interviewer,
            HearingEngine = interview.Engines.Hearing,
            VoiceEngine = interview.Engines.Voice,
            VoiceActivityEngine = interview.Engines.VoiceActivity,
            JudgeEngine = interview.Engines.Judge,
        };
    }

    /// <param name="turns">Its turns.</param>
    /// <param name="plan">Its plan, where that was kept.</param>
    public Interview ToInterview(IReadOnlyList<Turn> turns, InterviewPlanRow? plan) => Interview.Restore(new InterviewRecord
    {
        Id = Id,
        Settings = new InterviewSettings
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
            Length = Length,
            ThinkingTime = ThinkingTime,
            Hearing = Hearing,
            Consent = new Consent(KeepWords, KeepSignals, UseForResearch),
            Seed = Seed,
            Drill = Drill,
            Plan = plan?.Plan,
            Brief = plan?.Brief,
        },
        Status = Status,
        CreatedAt = CreatedAt,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
        Elapsed = Elapsed,
        Conclusion = Conclusion,
        Closing = Closing,
        Engines = new InterviewEngines(InterviewerEngine, HearingEngine, VoiceEngine, VoiceActivityEngine, JudgeEngine),
        Turns = turns,
    });
}
