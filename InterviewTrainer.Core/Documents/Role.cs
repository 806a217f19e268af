namespace InterviewTrainer.Core.Documents;

/// <summary>A job, or a time of study, as a CV lists it. What was not found is empty.</summary>
/// <param name="Title">Such as "Software Architect"; for a time of study the degree.</param>
/// <param name="Organisation">Employer, or school.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
public sealed record Role(string Title, string Organisation, RoleDate Start, RoleDate End);
