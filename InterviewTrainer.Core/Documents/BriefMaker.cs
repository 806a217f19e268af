using InterviewTrainer.Core.Documents.Privacy;
using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Documents;

/// <summary>Makes of the person's documents what an interviewer may know: contact data cut, requirements laid beside the CV, every list bounded.</summary>
public static class BriefMaker
{
    /// <summary>The brief; null without a document.</summary>
    public static CandidateBrief? Make(UnderstoodDocument? cv, UnderstoodDocument? job)
    {
        if (cv is null && job is null)
        {
            return null;
        }

        var (aboutCv, aboutJob) = (cv is null ? null : ContactData.Of(cv.Kind, cv.Text), job is null ? null : ContactData.Of(job.Kind, job.Text));
        List<string> lines = [.. aboutCv?.Lines().Select(line => line.TrimStart('•', ' ')) ?? []];
        var evidence = new EvidenceFinder(lines);
        return new CandidateBrief
        {
            CvText = Text(string.Join('\n', aboutCv?.Lines() ?? [])),
            Roles = [.. (cv?.Roles ?? []).Take(BriefLimits.Roles).Select(role => Role(role, aboutCv!))],
            Education = [.. (cv?.Education ?? []).Take(BriefLimits.Roles).Select(role => Role(role, aboutCv!))],
            Skills = Items(cv?.Skills, aboutCv, BriefLimits.Skills),
            Achievements = Items(cv?.Achievements, aboutCv, BriefLimits.Achievements),
            JobTitle = job is null ? "" : Item(aboutJob!.Cut(job.JobTitle)),
            JobText = Text(aboutJob?.Text() ?? ""),
            Requirements =
            [
                .. (job?.Requirements ?? []).Take(BriefLimits.Requirements)
                    .Select(requirement => requirement with { Text = Item(aboutJob!.Cut(requirement.Text)), Evidence = cv is null ? null : evidence.Find(requirement.Text) }),
            ],
            Keywords = [.. Items(job?.Keywords, aboutJob, BriefLimits.Keywords).Concat(Items(cv?.Keywords, aboutCv, BriefLimits.Keywords)).Distinct(StringComparer.OrdinalIgnoreCase).Take(BriefLimits.Keywords)],
        };
    }

    private static IReadOnlyList<string> Items(IReadOnlyList<string>? items, ContactData? about, int most) => items is null || about is null
        ? []
        : [.. items.Select(about.Cut).Where(item => !item.Contains(ContactData.Mark, StringComparison.Ordinal) || item.Length > 2 * ContactData.Mark.Length).Take(most).Select(Item)];

    private static Role Role(Role role, ContactData about) => role with { Title = Item(about.Cut(role.Title)), Organisation = Item(about.Cut(role.Organisation)) };

    private static string Item(string text) => text.Length > BriefLimits.ItemCharacters ? text[..BriefLimits.ItemCharacters] : text;

    private static string Text(string text) => text.Length > BriefLimits.TextCharacters ? text[..BriefLimits.TextCharacters] : text;
}
