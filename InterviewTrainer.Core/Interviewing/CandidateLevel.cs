namespace InterviewTrainer.Core.Interviewing;

/// <summary>Seniority the person practises for.</summary>
public enum CandidateLevel
{
    Junior,
    Mid,
    Senior,
    Lead,
}
