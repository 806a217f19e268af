namespace InterviewTrainer.Core.Documents;

/// <summary>
/// What an interviewer may know of the person and of the job: the only form in which documents reach a plan, a prompt or a database row of an interview. Names and contact
/// data were cut out of every text (<see cref="Privacy.ContactData"/>), and each list is bounded (<see cref="BriefLimits"/>). The texts are still a stranger's: data, never instructions or markup; whoever
/// puts them into a prompt fences them. Empty lists and texts where there was no such document.
/// </summary>
public sealed record CandidateBrief
{
    /// <summary>The CV as text; empty without one.</summary>
    public string CvText { get; init; } = "";

    /// <summary>Jobs, in the order of the CV (as a rule the newest first).</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<Role> Education { get; init; } = [];

    /// <summary>Skills that the CV lists.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Sentences of the CV with a figure in them.</summary>
    public IReadOnlyList<string> Achievements { get; init; } = [];

    /// <summary>Title of the job; empty where none was found.</summary>
    public string JobTitle { get; init; } = "";

    /// <summary>The job description as text; empty without one.</summary>
    public string JobText { get; init; } = "";

    /// <summary>In the order of the job description. Without a CV none has evidence.</summary>
    public IReadOnlyList<MatchedRequirement> Requirements { get; init; } = [];

    /// <summary>Key phrases, of the job first where there is one, the heaviest first; see <c>docs/documents.md</c>.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Requirements for which a CV was searched in vain; empty without a CV.</summary>
    public IEnumerable<MatchedRequirement> Gaps => CvText.Length > 0 ? Requirements.Where(requirement => requirement.IsGap) : [];
}
