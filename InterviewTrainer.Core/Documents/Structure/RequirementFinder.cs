using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>
/// What a job description asks for: the items of its sections about requirements, and elsewhere sentences that say "must", "required", "you have" and the like. A title
/// or a phrase such as "nice to have", "a plus", "ideally" makes one nice to have.
/// </summary>
internal static partial class RequirementFinder
{
    /// <summary>A shorter sentence asks for nothing.</summary>
    private const int Shortest = 8;

    /// <summary>An item of a list may be "Go" or "SQL".</summary>
    private const int ShortestItem = 2;

    private const int Longest = 300;

    public static IReadOnlyList<Requirement> Find(IEnumerable<Section> sections) =>
    [
        .. sections.SelectMany(Of).Where(requirement => requirement.Text.Length <= Longest).DistinctBy(requirement => requirement.Text, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<Requirement> Of(Section section) => section.Kind switch
    {
        SectionKind.Preferred => section.Lines.SelectMany(Items).Select(text => new Requirement(text, Necessity.Nice)),
        SectionKind.Required or SectionKind.Skills or SectionKind.Experience or SectionKind.Education =>
            section.Lines.SelectMany(Items).Where(text => !text.EndsWith(':')).Select(text => new Requirement(text, NecessityOf(text))),
        _ => section.Lines.SelectMany(Items).Where(text => Asks().IsMatch(text) || IsNice(text)).Select(text => new Requirement(text, NecessityOf(text))),
    };

    private static IEnumerable<string> Items(TextLine line) => line.IsBullet
        ? new[] { line.Text }.Where(text => text.Length >= ShortestItem)
        : Sentences.Of(line.Text.Replace("\t", ": ", StringComparison.Ordinal)).Where(text => text.Length >= Shortest);

    private static Necessity NecessityOf(string text) => IsNice(text) ? Necessity.Nice : Necessity.Must;

    private static bool IsNice(string text) => Nice().IsMatch(text) && !Denied().IsMatch(text);

    [GeneratedRegex(@"\b(?:nice[- ]to[- ]have|a (?:big |strong |huge |real |definite )?plus|is a bonus|bonus points?|preferred|preferably|desirable|desired|ideally|advantage(?:ous)?|beneficial|an asset|good to have|would be (?:great|nice|helpful|ideal)|not (?:required|essential|mandatory))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Nice();

    [GeneratedRegex(@"\bnot (?:an? )?(?:advantage|plus)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:must(?:[- ]have)?|required?|requires|essential|mandatory|minimum(?: of)?|at least \d|you (?:have|bring|possess|are (?:fluent|experienced|proficient|able|a|an|familiar))|\d\+? years?|degree in|experience (?:with|in|of|using)|(?:proficien\w+|fluen\w+|expertise|familiarity|familiar|knowledge|command|understanding) (?:in|with|of))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();
}
