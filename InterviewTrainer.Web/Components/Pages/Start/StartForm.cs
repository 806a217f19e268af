using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>What the start page's fields hold. Whatever is typed, what comes out is within the limits.</summary>
public sealed class StartForm
{
    /// <summary>Longest role, domain or accent group that is taken.</summary>
    public const int MaxNameCharacters = 120;

    /// <summary>Thinking times to choose from, seconds.</summary>
    public static readonly IReadOnlyList<int> ThinkingTimes = [0, 15, 30, 60, 120];

    public string Role { get; set; } = "";

    public string Domain { get; set; } = "";

    public CandidateLevel Level { get; set; } = CandidateLevel.Mid;

    /// <summary>In the order in which they were chosen.</summary>
    public List<string> PackIds { get; } = [];

    public string PersonaId { get; set; } = "";

    public InterviewMode Mode { get; set; } = InterviewMode.Study;

    public InterviewDifficulty Difficulty { get; set; } = InterviewDifficulty.Standard;

    public int QuestionCount { get; set; } = InterviewLimits.DefaultQuestions;

    public double LengthMinutes { get; set; } = InterviewLimits.DefaultLength.TotalMinutes;

    public int ThinkingSeconds { get; set; }

    public HearingMode Hearing { get; set; }

    public bool KeepWords { get; set; } = Consent.Default.KeepWords;

    public bool KeepSignals { get; set; } = Consent.Default.KeepSignals;

    public bool UseForResearch { get; set; } = Consent.Default.UseForResearch;

    public string AccentGroup { get; set; } = "";

    public string Notes { get; set; } = "";

    /// <summary>0 to 100; null until the slider was touched.</summary>
    public int? Confidence { get; set; }

    /// <summary>0 to 100; null until the slider was touched.</summary>
    public int? Stress { get; set; }

    /// <summary>Takes over what the last interview was set to. Consent to send sound away is asked for anew each time.</summary>
    public void Remember(InterviewSettings last)
    {
        Role = last.Role;
        Domain = last.Domain;
        Level = last.Level;
        PersonaId = last.PersonaId;
        Mode = last.Mode;
        Difficulty = last.Difficulty;
        QuestionCount = last.QuestionCount;
        LengthMinutes = last.Length.TotalMinutes;
        ThinkingSeconds = (int)last.ThinkingTime.TotalSeconds;
        Hearing = last.Hearing.LeavesMachine() ? HearingMode.None : last.Hearing;
        KeepWords = last.Consent.KeepWords;
        KeepSignals = last.Consent.KeepSignals;
        PackIds.Clear();
        PackIds.AddRange(last.PackIds);
    }

    public InterviewSettings ToSettings(int maxQuestions, int seed) => new()
    {
        Role = Trim(Role),
        Domain = Trim(Domain),
        Level = Level,
        PackIds = [.. PackIds],
        PersonaId = PersonaId,
        Mode = Mode,
        Difficulty = Difficulty,
        QuestionCount = Math.Clamp(QuestionCount, 1, maxQuestions),
        Length = WithinLimits(LengthMinutes),
        ThinkingTime = TimeSpan.FromSeconds(Math.Clamp(ThinkingSeconds, 0, InterviewLimits.MaxThinkingTime.TotalSeconds)),
        Hearing = Hearing,
        Consent = new Consent(KeepWords, KeepSignals, UseForResearch),
        Seed = seed,
    };

    private static string Trim(string text) => text.Trim() is var trimmed && trimmed.Length > MaxNameCharacters ? trimmed[..MaxNameCharacters] : trimmed;

    /// <summary>A length as the limits allow it.</summary>
    internal static TimeSpan WithinLimits(double minutes) => TimeSpan.FromMinutes(
        double.IsNaN(minutes) ? InterviewLimits.DefaultLength.TotalMinutes
            : Math.Clamp(minutes, InterviewLimits.MinLength.TotalMinutes, InterviewLimits.MaxLength.TotalMinutes));
}
