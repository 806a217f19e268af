namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>
/// Finds jobs and times of study: each has a date, and its title and organisation stand on the date's line or on the line before or after it.
/// Which is which is told by <see cref="RoleWords"/>, and by <see cref="Places"/> what is neither; where these say nothing, the line with the date holds the title.
/// </summary>
internal static class RoleFinder
{
    private const int LongestLine = 110;
    private const int LongestPart = 120;

    private static readonly string[] Separators = ["\t", " | ", " · ", " • ", " – ", " — ", " - ", " @ ", " at ", "; "];

    /// <param name="lines">Lines of a section.</param>
    /// <param name="isEducation">Degrees and schools, not titles and employers.</param>
    public static IReadOnlyList<Role> Find(IReadOnlyList<TextLine> lines, bool isEducation)
    {
        var roles = new List<Role>();
        var taken = -1;
        for (var at = 0; at < lines.Count; at++)
        {
            if (SpanOf(lines[at], isEducation) is not { } span)
            {
                continue;
            }

            var parts = Parts(span.Rest(lines[at].Text), isEducation);
            if (parts.Count < 2 && Neighbour(lines, at, taken, isEducation) is { } neighbour)
            {
                var beside = Parts(lines[neighbour].Text, isEducation);
                parts = neighbour < at && parts.Count == 0 && Above(lines, neighbour, taken, isEducation) is { } above
                    ? [.. beside, .. Parts(above, isEducation).Take(beside.TrueForAll(Places.Is) ? 2 : 1)]
                    : [.. parts, .. beside];
                taken = Math.Max(neighbour, at);
            }

            taken = Math.Max(taken, at);
            if (parts.Count > 0)
            {
                var (title, organisation) = Tell(isEducation ? parts : WithEmployer(parts), isEducation);
                roles.Add(new Role(title, organisation, span.Start, span.End));
            }
        }

        return roles;
    }

    /// <summary>Of a list item only a span counts, and only one at its end or beginning: dates within a sentence are none of a role.</summary>
    private static DateSpan? SpanOf(TextLine line, bool isEducation)
    {
        if (line.Text.Length > LongestLine || DateText.Find(line.Text) is not { } span)
        {
            return null;
        }

        var isSetApart = line.Text.Contains('\t', StringComparison.Ordinal) || line.Text.Contains(" | ", StringComparison.Ordinal);
        var isAtEdge = isSetApart || span.Index <= 1 || line.Text.Length - span.Index - span.Length <= 1;
        return isAtEdge && (span.IsRange || (!line.IsBullet && (isEducation || line.Text.Contains('\t', StringComparison.Ordinal)))) ? span : null;
    }

    private static int? Neighbour(IReadOnlyList<TextLine> lines, int at, int taken, bool isEducation) =>
        at - 1 > taken && CanName(lines[at - 1], isEducation) ? at - 1
        : at + 1 < lines.Count && CanName(lines[at + 1], isEducation) && !(at + 2 < lines.Count && SpanOf(lines[at + 2], isEducation) is not null && at > 0 && taken < 0) ? at + 1
        : null;

    private static string? Above(IReadOnlyList<TextLine> lines, int at, int taken, bool isEducation) =>
        at - 1 > taken && CanName(lines[at - 1], isEducation) ? lines[at - 1].Text : null;

    private static bool CanName(TextLine line, bool isEducation) => line is { IsBullet: false, Text.Length: <= LongestLine }
        && !(line.Text[^1] == '.' && !RoleWords.IsCompany(line.Text.Split(' ')[^1]))
        && SpanOf(line, isEducation) is null;

    private static List<string> Parts(string text, bool isEducation)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => DateText.Find(part) is not { } span || span.Rest(part).Length > 0)
            .ToList();
        if (parts is [var only] && only.Split(", ") is { Length: > 1 } commas && SplitsAtComma(commas, isEducation) is { } place)
        {
            parts = [string.Join(", ", commas[..place]), string.Join(", ", commas[place..])];
        }

        return parts;
    }

    /// <summary>"Engineer, Acme | Leeds": where all but the title is places, the employer stands behind the title's comma. "Engineer, Payments | Acme" is left alone: that is a team.</summary>
    private static List<string> WithEmployer(List<string> parts) =>
        parts.Count > 1 && parts.FindIndex(RoleWords.IsTitle) is >= 0 and var at && !parts.Where((_, other) => other != at).Any(part => !Places.Is(part))
        && parts[at].Split(", ") is { Length: > 1 } commas && SplitsAtComma(commas, isEducation: false) is { } place
            ? [.. parts[..at], string.Join(", ", commas[..place]), string.Join(", ", commas[place..]), .. parts[(at + 1)..]]
            : parts;

    /// <summary>Where "Engineer, Acme" parts: before the first piece of the other sort.</summary>
    private static int? SplitsAtComma(string[] pieces, bool isEducation)
    {
        for (var at = 1; at < pieces.Length; at++)
        {
            if (isEducation
                ? RoleWords.IsDegree(pieces[0]) != RoleWords.IsDegree(pieces[at]) || RoleWords.IsSchool(pieces[0]) != RoleWords.IsSchool(pieces[at])
                : RoleWords.IsTitle(pieces[0]) && (!RoleWords.IsTitle(pieces[at]) || RoleWords.IsCompany(pieces[at])))
            {
                return at;
            }

            if (!isEducation && !RoleWords.IsTitle(pieces[0]) && RoleWords.IsTitle(pieces[at]))
            {
                return at;
            }
        }

        return null;
    }

    private static (string Title, string Organisation) Tell(IReadOnlyList<string> parts, bool isEducation)
    {
        var title = parts.FirstOrDefault(part => isEducation ? RoleWords.IsDegree(part) && !RoleWords.IsSchool(part) : RoleWords.IsTitle(part));
        var organisation = parts.FirstOrDefault(part => part != title && (isEducation ? RoleWords.IsSchool(part) : RoleWords.IsCompany(part)));
        title ??= parts.FirstOrDefault(part => part != organisation);
        organisation ??= parts.FirstOrDefault(part => part != title && !Places.Is(part)) ?? parts.FirstOrDefault(part => part != title);
        return (Bounded(title ?? ""), Bounded(WithoutPlace(organisation ?? "")));
    }

    /// <summary>"Acme, Berlin" is Acme; "Acme Co., Ltd." is itself.</summary>
    private static string WithoutPlace(string organisation)
    {
        var at = organisation.IndexOf(", ", StringComparison.Ordinal);
        return at > 0 && !RoleWords.IsCompany(organisation[at..]) && !RoleWords.IsSchool(organisation[at..]) && !RoleWords.IsTitle(organisation[at..]) ? organisation[..at] : organisation;
    }

    private static string Bounded(string text) => text.Length > LongestPart ? text[..LongestPart] : text;
}
