namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>How the person rated themselves before they saw any score; given once, for it is worth nothing afterwards.</summary>
public sealed class SelfRatingRow
{
    public Guid InterviewId { get; init; }

    /// <summary>1 (poor) to 5 (excellent).</summary>
    public int Level { get; set; }

    public DateTime At { get; set; }
}
