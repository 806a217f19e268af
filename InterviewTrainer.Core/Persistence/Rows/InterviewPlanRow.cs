using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>The plan of an interview and what it knows of the person's documents; both hold words of theirs and are written only with the consent to keep words.</summary>
public sealed class InterviewPlanRow
{
    public Guid InterviewId { get; init; }
    public InterviewPlan? Plan { get; set; }
    public CandidateBrief? Brief { get; set; }

    public static InterviewPlanRow? Of(Interview interview) => interview.Settings is { Plan: null, Brief: null } settings ? null : new InterviewPlanRow
    {
        InterviewId = interview.Id,
        Plan = interview.Settings.Plan,
        Brief = interview.Settings.Brief,
    };
}
