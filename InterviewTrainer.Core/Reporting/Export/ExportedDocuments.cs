using System.Globalization;
using InterviewTrainer.Core.Documents;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>What the interviewer knew of the person's documents, as exported; contact data was cut before.</summary>
public sealed record ExportedDocuments
{
    public required string CvText { get; init; }
    public required IReadOnlyList<ExportedRole> Roles { get; init; }
    public required IReadOnlyList<ExportedRole> Education { get; init; }
    public required IReadOnlyList<string> Skills { get; init; }
    public required IReadOnlyList<string> Achievements { get; init; }
    public required string JobTitle { get; init; }
    public required string JobText { get; init; }
    public required IReadOnlyList<ExportedRequirement> Requirements { get; init; }
    public required IReadOnlyList<string> Keywords { get; init; }

    internal static ExportedDocuments Of(CandidateBrief brief) => new()
    {
        CvText = brief.CvText,
        Roles = [.. brief.Roles.Select(Role)],
        Education = [.. brief.Education.Select(Role)],
        Skills = brief.Skills,
        Achievements = brief.Achievements,
        JobTitle = brief.JobTitle,
        JobText = brief.JobText,
        Requirements = [.. brief.Requirements.Select(requirement => new ExportedRequirement(requirement.Text, requirement.Necessity, requirement.Evidence))],
        Keywords = brief.Keywords,
    };

    internal CandidateBrief ToBrief() => new()
    {
        CvText = CvText,
        Roles = [.. Roles.Select(role => role.ToRole())],
        Education = [.. Education.Select(role => role.ToRole())],
        Skills = Skills,
        Achievements = Achievements,
        JobTitle = JobTitle,
        JobText = JobText,
        Requirements = [.. Requirements.Select(requirement => new MatchedRequirement(requirement.Text, requirement.Necessity, requirement.Evidence))],
        Keywords = Keywords,
    };

    private static ExportedRole Role(Role role) => new(role.Title, role.Organisation, role.Start.ToString(), role.End.ToString());
}

/// <summary>A job or a time of study; dates as <c>2017-06</c>, <c>2017</c>, <c>Present</c>, or as written.</summary>
public sealed record ExportedRole(string Title, string Organisation, string Start, string End)
{
    private const string Present = "Present";

    /// <summary>A month or a year is understood anew; how it was written in the document is not in the export.</summary>
    internal Role ToRole() => new(Title, Organisation, Date(Start), Date(End));

    private static RoleDate Date(string text) => text switch
    {
        Present => new RoleDate(text, Month: null, IsPresent: true),
        [_, _, _, _] when Number(text) is { } year => new RoleDate(text, new YearMonth(year, Month: null)),
        [_, _, _, _, '-', _, _] when Number(text[..4]) is { } year && Number(text[5..]) is { } month => new RoleDate(text, new YearMonth(year, month)),
        _ => new RoleDate(text, Month: null),
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A requirement of the job, and the line of the CV that shows it; null where none was found.</summary>
public sealed record ExportedRequirement(string Text, Necessity Necessity, string? Evidence);
