namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>What drills need to know of what was stored. Every method may throw <c>DatabaseUnavailableException</c>. Thread-safe.</summary>
public interface IDrillHistory
{
    /// <summary>The interview that a turn belongs to; null when it is not known.</summary>
    Task<Guid?> InterviewOfAsync(Guid turnId, CancellationToken cancellationToken);

    /// <summary>The main questions asked in any interview, by their key.</summary>
    Task<IReadOnlyDictionary<string, AskedBefore>> AskedAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The answer that drills of <paramref name="turnId"/> go back to, and every answer given in them, the oldest first. The turn itself may be any of them. Empty for an unknown turn; one take where nothing was practised again.
    /// </summary>
    Task<IReadOnlyList<DrillTake>> TakesAsync(Guid turnId, CancellationToken cancellationToken);
}
