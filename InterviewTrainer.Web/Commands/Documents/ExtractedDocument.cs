using InterviewTrainer.Core.Documents;

namespace InterviewTrainer.Web.Commands.Documents;

/// <summary>A document as <c>extract</c> prints it.</summary>
internal static class ExtractedDocument
{
    /// <summary>One line of JSON. Dates are <c>2017-06</c>, <c>2017</c> or <c>Present</c> where they were understood; <c>written</c> has them as they stand in the document.</summary>
    public static string Json(UnderstoodDocument document) => CommandJson.Line(new
    {
        document.Kind,
        document.Text,
        document.Pages,
        document.Sections,
        Roles = document.Roles.Select(Role),
        Education = document.Education.Select(Role),
        document.Skills,
        document.Achievements,
        document.JobTitle,
        Requirements = document.Requirements.Select(requirement => new { requirement.Text, requirement.Necessity }),
        document.Keywords,
        document.Warnings,
    });

    /// <summary>For a person: what was understood, without the text itself.</summary>
    public static string Table(UnderstoodDocument document)
    {
        List<string> lines = [$"{(document.Kind == DocumentKind.Cv ? "CV" : "job description")}, {document.Pages} page(s), {document.Text.Length} characters"];
        Add("Sections", document.Sections.Select(section => section.Title).Where(title => title.Length > 0));
        Add("Roles", document.Roles.Select(Line));
        Add("Education", document.Education.Select(Line));
        Add("Skills", document.Skills);
        Add("Achievements", document.Achievements);
        Add("Requirements", document.Requirements.Select(requirement => $"{(requirement.Necessity == Necessity.Must ? "must" : "nice")}: {requirement.Text}"));
        Add("Keywords", document.Keywords);
        Add("Warnings", document.Warnings);
        return string.Join(Environment.NewLine, lines);

        void Add(string title, IEnumerable<string> items)
        {
            var all = items.ToList();
            if (all.Count > 0)
            {
                lines.AddRange(["", title, .. all.Select(item => "  " + item)]);
            }
        }
    }

    private static object Role(Role role) => new
    {
        role.Title,
        role.Organisation,
        Start = role.Start.ToString(),
        End = role.End.ToString(),
        Written = new { Start = role.Start.Written, End = role.End.Written },
    };

    private static string Line(Role role) => $"{role.Start} to {role.End}: {role.Title}, {role.Organisation}";
}
