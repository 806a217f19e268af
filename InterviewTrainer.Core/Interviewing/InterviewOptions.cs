using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>Section <c>Interview</c> of the configuration: the defaults and bounds of every interview.</summary>
public sealed record InterviewOptions : IValidatableObject
{
    /// <summary>Main questions where the person chose no number.</summary>
    [Range(1, InterviewLimits.MaxQuestions)]
    public int DefaultQuestions { get; init; } = InterviewLimits.DefaultQuestions;

    /// <summary>Most main questions that may be chosen; the chosen packs may hold fewer.</summary>
    [Range(1, InterviewLimits.MaxQuestions)]
    public int MaxQuestions { get; init; } = InterviewLimits.MaxQuestions;

    /// <summary>Length, pauses left out, where the person chose none; minutes.</summary>
    [Range(0.5, 180.0)]
    public double DefaultLengthMinutes { get; init; } = InterviewLimits.DefaultLength.TotalMinutes;

    /// <summary>Follow-up questions on one topic; 0 for none.</summary>
    [Range(0, InterviewLimits.MaxFollowUpsPerTopic)]
    public int MaxFollowUpsPerTopic { get; init; } = InterviewLimits.MaxFollowUpsPerTopic;

    /// <summary>Minutes without a sound, a key or a page after which a running interview pauses.</summary>
    [Range(0.5, 60.0)]
    public double IdlePauseMinutes { get; init; } = 3;

    /// <summary>How long a language model may take to decide what follows an answer before the scripted interviewer does; seconds.</summary>
    [Range(0.5, 120.0)]
    public double DecisionSeconds { get; init; } = 12;

    /// <summary>How long a language model may take to make a plan, or to read what is known before the first question; seconds.</summary>
    [Range(5.0, 1_800.0)]
    public double PlanSeconds { get; init; } = 240;

    /// <summary>How much of the language model's context the conversation may take before its older half is dropped; tokens, estimated.</summary>
    [Range(500, 100_000)]
    public int ConversationTokens { get; init; } = 3_000;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DefaultQuestions > MaxQuestions)
        {
            yield return new ValidationResult($"must not be above MaxQuestions ({MaxQuestions}), but is {DefaultQuestions}", [nameof(DefaultQuestions)]);
        }
    }
}
