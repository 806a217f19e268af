namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>How the person rated themselves before they saw any score; given once, for it is worth nothing afterwards.</summary>
public sealed class SelfRatingRow
{
    /// <summary>Stands for "passed over": no level, and not asked again, for the scores were seen.</summary>
    public const int PassedOver = 0;

    public Guid InterviewId { get; init; }

    /// <summary>1 (poor) to 5 (excellent), or <see cref="PassedOver"/>; leave that out wherever levels are counted.</summary>
    public int Level { get; set; }

    public DateTime At { get; set; }
}
