using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>What the person chose on the start page. Fixed once the interview began, but for the persona.</summary>
public sealed record InterviewSettings
{
    public string Role { get; init; } = "";

    public string Domain { get; init; } = "";

    public CandidateLevel Level { get; init; } = CandidateLevel.Mid;

    /// <summary>Identifiers of the packs that questions are drawn from; at least one.</summary>
    public IReadOnlyList<string> PackIds { get; init; } = [];

    /// <summary>Keys of the main questions in the order they are asked; made once, so that a restart asks the same.</summary>
    public IReadOnlyList<string> QuestionKeys { get; init; } = [];

    /// <summary>The plan that the keys come from; null where it was not kept.</summary>
    public InterviewPlan? Plan { get; init; }

    public string PersonaId { get; init; } = "supportive";

    public InterviewMode Mode { get; init; } = InterviewMode.Study;

    /// <summary>How hard the interviewer makes it; "ease off" lowers it in mid-interview.</summary>
    public InterviewDifficulty Difficulty { get; init; } = InterviewDifficulty.Standard;

    /// <summary>Main questions, follow-ups not counted.</summary>
    public int QuestionCount { get; init; } = InterviewLimits.DefaultQuestions;

    /// <summary>Time under way, pauses left out.</summary>
    public TimeSpan Length { get; init; } = InterviewLimits.DefaultLength;

    /// <summary>Quiet time between the end of a question and the answer; zero for none.</summary>
    public TimeSpan ThinkingTime { get; init; } = TimeSpan.Zero;

    public HearingMode Hearing { get; init; } = HearingMode.None;

    public Consent Consent { get; init; } = Consent.Default;

    /// <summary>What is known from the person's CV and the job description; null without either. Stored only with the consent to keep words.</summary>
    public CandidateBrief? Brief { get; init; }

    /// <summary>Decides every random choice, so that an interview can be replayed.</summary>
    public int Seed { get; init; }

    /// <summary>The answer that this interview practises again; null for an interview of its own.</summary>
    public Drill? Drill { get; init; }

    /// <summary>The question of a key: a pack's, or the plan's own; null where it is gone.</summary>
    public Question? FindQuestion(PackLibrary packs, string key) => packs.FindQuestion(key) ?? Plan?.FindOwn(key);

    /// <summary>The same settings with another plan.</summary>
    public InterviewSettings WithPlan(InterviewPlan plan) => this with { Plan = plan, QuestionKeys = plan.QuestionKeys, QuestionCount = Math.Max(1, plan.QuestionKeys.Count) };
}
