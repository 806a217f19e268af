namespace InterviewTrainer.Core.Interviewing;

/// <summary>The stored state of an interview; what <see cref="Interview.Restore"/> needs.</summary>
public sealed record InterviewRecord
{
    public required Guid Id { get; init; }
    public required InterviewSettings Settings { get; init; }
    public required InterviewStatus Status { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? StartedAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public TimeSpan Elapsed { get; init; }
    public ConclusionReason? Conclusion { get; init; }
    public string Closing { get; init; } = "";
    public InterviewEngines Engines { get; init; } = InterviewEngines.Unknown;
    public IReadOnlyList<Turn> Turns { get; init; } = [];
}
