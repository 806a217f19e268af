using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Core.Assessment;

/// <summary>How answers are judged (section <c>Assessment</c>).</summary>
public sealed record AssessmentOptions
{
    /// <summary>How long a language model may read one answer; after that the rules judge alone.</summary>
    [Range(5, 1800)]
    public int JudgeSeconds { get; init; } = 120;
}
