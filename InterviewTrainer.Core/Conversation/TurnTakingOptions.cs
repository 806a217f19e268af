using System.ComponentModel.DataAnnotations;

namespace InterviewTrainer.Core.Conversation;

/// <summary>Section <c>TurnTaking</c> of the configuration: when an answer is over, and when the interviewer is interrupted.</summary>
public sealed record TurnTakingOptions
{
    internal const double DefaultSilenceSeconds = 2;

    /// <summary>Silence that ends an answer before persona, question and person stretch it; seconds.</summary>
    [Range(0.5, 30.0)]
    public double SilenceSeconds { get; init; } = DefaultSilenceSeconds;

    /// <summary>Voiced sound, in a row, that pauses the interviewer's voice (barge-in); milliseconds.</summary>
    [Range(60, 2_000)]
    public int BargeInVoicedMs { get; init; } = 120;

    /// <summary>Voiced sound in all, from the beginning of an interruption, that gives the person the turn; less was a cough or an "mhm". Milliseconds.</summary>
    [Range(120, 5_000)]
    public int BargeInYieldMs { get; init; } = 600;

    /// <summary>Silence after which a paused voice goes on; milliseconds.</summary>
    [Range(100, 5_000)]
    public int BargeInResumeMs { get; init; } = 600;

    /// <summary>
    /// How many times louder than the echo expected of the loudspeaker the person has to be to interrupt; a ratio of RMS levels.
    /// Higher is safer against the interviewer stopping itself, lower is easier to interrupt.
    /// </summary>
    [Range(1.0, 10.0)]
    public double BargeInLevelRatio { get; init; } = 2.25;
}
