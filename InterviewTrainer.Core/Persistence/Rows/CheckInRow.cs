using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>A check-in as stored.</summary>
public sealed class CheckInRow
{
    /// <summary>Given before the first attempt to write, so that a repeated attempt cannot store it twice.</summary>
    public Guid Id { get; init; }
    public Guid InterviewId { get; init; }
    public CheckInTag Tag { get; set; }
    public int Confidence { get; set; }
    public int Stress { get; set; }
    public DateTime At { get; set; }

    public static CheckInRow Of(Guid interviewId, CheckIn checkIn) => new()
    {
        Id = Guid.NewGuid(),
        InterviewId = interviewId,
        Tag = checkIn.Tag,
        Confidence = checkIn.Confidence,
        Stress = checkIn.Stress,
        At = checkIn.At,
    };

    public CheckIn ToCheckIn() => new(Tag, Confidence, Stress, At);
}
