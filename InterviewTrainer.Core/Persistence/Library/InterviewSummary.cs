using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>An interview in a list: what it was, how far it went, how it felt, what was measured.</summary>
public sealed record InterviewSummary
{
    public required Guid Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required string Role { get; init; }

    public required string PersonaId { get; init; }

    public required InterviewStatus Status { get; init; }

    public required ConclusionReason? Conclusion { get; init; }

    /// <summary>Main questions planned.</summary>
    public required int QuestionCount { get; init; }

    /// <summary>Main questions asked.</summary>
    public required int Asked { get; init; }

    /// <summary>Main questions answered.</summary>
    public required int Answered { get; init; }

    /// <summary>Time under way, pauses left out.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Without the words there is nothing to go on from after a restart, and no later debrief of what was said.</summary>
    public required bool KeepsWords { get; init; }

    /// <summary>The last check-in before the interview.</summary>
    public required CheckIn? Before { get; init; }

    /// <summary>The last check-in after it.</summary>
    public required CheckIn? After { get; init; }

    /// <summary>Null when no answer was measured.</summary>
    public required SignalAverages? Signals { get; init; }
}
