using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>What a report of an interview is made of.</summary>
/// <param name="Interview">With the words and signals that were kept.</param>
/// <param name="Persona">What the interviewer is called.</param>
/// <param name="CheckIns">Oldest first.</param>
/// <param name="Time">The clock whose zone moments are said in.</param>
public sealed record InterviewReportParts(Interview Interview, string Persona, IReadOnlyList<CheckIn> CheckIns, TimeProvider Time)
{
    /// <summary>The judgement that is reported; null where nobody judged.</summary>
    public InterviewAssessment? Assessment { get; init; }
}
