namespace InterviewTrainer.Core.Interviewing;

/// <summary>The bounds of an interview. The numbers are those of the seeds.</summary>
public static class InterviewLimits
{
    public const int DefaultQuestions = 6;
    public const int MaxQuestions = 50;
    public const int MaxFollowUpsPerTopic = 2;
    public const int MaxTips = 2;
    public const int MaxAnswerCharacters = 20_000;
    public const int MaxAsides = 40;
    public const int MaxOwnQuestions = 24;
    public const int MinOwnQuestionCharacters = 10;
    public const int MaxOwnQuestionCharacters = 280;
    public const int MaxInstructionCharacters = 1_000;
    public const int MaxTopics = 5;
    public const int MaxNoteCharacters = 2_000;

    public static readonly TimeSpan DefaultLength = TimeSpan.FromMinutes(45);
    public static readonly TimeSpan MinLength = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan MaxLength = TimeSpan.FromHours(3);
    public static readonly TimeSpan MaxThinkingTime = TimeSpan.FromMinutes(5);
}
