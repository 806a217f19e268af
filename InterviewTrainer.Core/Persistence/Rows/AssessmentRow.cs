using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>A judgement of an interview as stored. <see cref="Detail"/> is kept without quotes where words may not be kept, without delivery where signals may not.</summary>
public sealed class AssessmentRow
{
    public Guid Id { get; init; }
    public Guid InterviewId { get; init; }
    public required string Judge { get; set; }
    public required string Weights { get; set; }
    public DateTime At { get; set; }
    public double? Overall { get; set; }
    public double? Content { get; set; }
    public double? Delivery { get; set; }
    public required InterviewAssessment? Detail { get; set; }

    public static AssessmentRow Of(InterviewAssessment assessment) => new()
    {
        Id = assessment.Id,
        InterviewId = assessment.InterviewId,
        Judge = assessment.Judge,
        Weights = assessment.Weights,
        At = assessment.At,
        Overall = assessment.Overall.Value,
        Content = assessment.Content.Value,
        Delivery = assessment.Delivery.Value,
        Detail = assessment,
    };
}
