namespace InterviewTrainer.Core.Documents;

/// <summary>A document as it was read and understood, contact data included: for the person's own eyes. Prompts get a <see cref="CandidateBrief"/> instead.</summary>
public sealed record UnderstoodDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>Of the file, without its folder; empty for text that was pasted.</summary>
    public string Name { get; init; } = "";

    /// <summary>Everything, in reading order: lines parted by line feeds, cells by tabs.</summary>
    public required string Text { get; init; }

    /// <summary>Estimated for formats without pages.</summary>
    public required int Pages { get; init; }

    public IReadOnlyList<DocumentSection> Sections { get; init; } = [];

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<Role> Education { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<string> Achievements { get; init; } = [];

    /// <summary>Of a job description; without evidence, which only a CV gives.</summary>
    public IReadOnlyList<MatchedRequirement> Requirements { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Title of the job, of a job description; empty where none was found.</summary>
    public string JobTitle { get; init; } = "";

    /// <summary>What was not understood and why, in words for the person.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
