using System.Text;
using InterviewTrainer.Core.Documents;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>What a model is told of the person's documents: their structure, bounded, fenced.</summary>
internal static class BriefText
{
    private const int Longest = 3_000;
    private const int LongestWithText = 8_000;
    private const int MostRoles = 6;
    private const int MostItems = 12;

    /// <summary>For every turn: short enough to leave the context to the conversation. Empty without documents.</summary>
    public static string Short(CandidateBrief? brief) => brief is null ? "" : Parts(brief, Cv(brief), Longest);

    /// <summary>For the plan: with the CV's own text. Empty without documents.</summary>
    public static string Long(CandidateBrief? brief) => brief is null ? "" : Parts(brief, $"{Cv(brief)}\n{brief.CvText}", LongestWithText);

    private static string Parts(CandidateBrief brief, string cv, int longest)
    {
        List<string> parts = [];
        if (brief.CvText.Length > 0)
        {
            parts.Add(PromptFile.Fence("cv", cv, longest));
        }

        if (brief.JobText.Length > 0)
        {
            parts.Add(PromptFile.Fence("job", Job(brief), longest));
        }

        return string.Join('\n', parts);
    }

    private static string Cv(CandidateBrief brief)
    {
        var text = new StringBuilder();
        foreach (var role in brief.Roles.Take(MostRoles))
        {
            text.AppendLine($"- {role.Title}{(role.Organisation.Length > 0 ? $", {role.Organisation}" : "")} ({role.Start} to {role.End})");
        }

        Items(text, "Achievements", brief.Achievements.Take(MostItems));
        Line(text, "Skills", brief.Skills.Take(2 * MostItems));
        return text.ToString();
    }

    private static string Job(CandidateBrief brief)
    {
        var text = new StringBuilder();
        if (brief.JobTitle.Length > 0)
        {
            text.AppendLine(brief.JobTitle);
        }

        Items(text, "Asked for", brief.Requirements.Take(MostItems).Select(requirement =>
            $"{requirement.Text} ({(requirement.Necessity == Necessity.Must ? "must" : "nice to have")}{(brief.CvText.Length == 0 ? "" : requirement.IsGap ? "; not found in the CV" : $"; the CV says: {requirement.Evidence}")})"));
        return brief.Requirements.Count == 0 ? text.Append(brief.JobText).ToString() : text.ToString();
    }

    private static void Items(StringBuilder text, string title, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count > 0)
        {
            text.AppendLine($"{title}:");
            lines.ForEach(line => text.AppendLine($"- {line}"));
        }
    }

    private static void Line(StringBuilder text, string title, IEnumerable<string> items)
    {
        var line = string.Join(", ", items);
        if (line.Length > 0)
        {
            text.AppendLine($"{title}: {line}");
        }
    }
}
