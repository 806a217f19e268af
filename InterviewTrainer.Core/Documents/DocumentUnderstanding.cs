using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Documents;

/// <summary>Finds the structure of a document by rules; see <c>docs/documents.md</c>.</summary>
public static class DocumentUnderstanding
{
    private const int LongestTitle = 90;

    /// <param name="read">Its lines.</param>
    /// <param name="kind">What it is about; null to guess.</param>
    /// <param name="name">Its file's name; empty for pasted text.</param>
    public static UnderstoodDocument Of(DocumentLines read, DocumentKind? kind, string name)
    {
        var text = Section.TextOf(read.Lines);
        var sections = SectionSplitter.Split(read.Lines);
        var found = new UnderstoodDocument { Kind = kind ?? KindGuess.Of(text, sections), Name = name, Text = text, Pages = read.Pages };
        if (!EnglishText.Is(text))
        {
            return found with
            {
                Sections = [new DocumentSection("", text)],
                Warnings = ["This text does not look English. It was read, but roles, skills and requirements are looked for in English documents only."],
            };
        }

        found = found with
        {
            Sections = [.. sections.Select(section => section.Shown())],
            Skills = SkillFinder.Find(sections),
            Keywords = KeyPhrases.Of(KeyLines(sections, found.Kind), BriefLimits.Keywords),
        };
        return found.Kind == DocumentKind.Cv ? Cv(found, sections) : Job(found, sections);
    }

    private static UnderstoodDocument Cv(UnderstoodDocument found, IReadOnlyList<Section> sections)
    {
        // Without titles only spans of time count: a lone date is that of the letter more often than not.
        var experience = Lines(sections, SectionKind.Experience);
        var roles = experience.Count > 0
            ? RoleFinder.Find(experience, isEducation: false)
            : [.. RoleFinder.Find(Lines(sections, SectionKind.Head, SectionKind.Other), isEducation: false).Where(role => role.End != RoleDate.None)];
        var education = RoleFinder.Find(Lines(sections, SectionKind.Education), isEducation: true);
        List<string> warnings = [];
        if (roles.Count == 0)
        {
            warnings.Add("No role with dates was found. The text itself is used; a section called \"Experience\" with a date for each role would be understood.");
        }

        if (sections.All(section => section.Kind == SectionKind.Head))
        {
            warnings.Add("No section titles were found, so the document was not parted.");
        }

        return found with { Roles = roles, Education = education, Achievements = AchievementFinder.Find(sections), Warnings = warnings };
    }

    private static UnderstoodDocument Job(UnderstoodDocument found, IReadOnlyList<Section> sections)
    {
        var requirements = RequirementFinder.Find(sections);
        var title = sections.Where(section => section.Kind == SectionKind.Head).SelectMany(section => section.Lines)
            .Select(line => line.Text)
            .FirstOrDefault(text => text.Length <= LongestTitle && RoleWords.IsTitle(text) && text[^1] != '.') ?? "";
        return found with
        {
            JobTitle = title,
            Requirements = [.. requirements.Select(requirement => new MatchedRequirement(requirement.Text, requirement.Necessity, Evidence: null))],
            Warnings = requirements.Count > 0 ? [] : ["No requirements were found. The text itself is used; a list under \"Requirements\" would be understood."],
        };
    }

    private static List<TextLine> Lines(IReadOnlyList<Section> sections, params SectionKind[] kinds) => [.. sections.Where(section => kinds.Contains(section.Kind)).SelectMany(section => section.Lines)];

    private static IEnumerable<string> KeyLines(IReadOnlyList<Section> sections, DocumentKind kind) =>
        from section in sections
        where kind == DocumentKind.Cv
            ? section.Kind is SectionKind.Summary or SectionKind.Experience or SectionKind.Skills or SectionKind.Projects
            : section.Kind is not SectionKind.Contact and not SectionKind.Other
        from line in section.Lines
        where !DateText.HasDate(line.Text)
        select line.Text;
}
