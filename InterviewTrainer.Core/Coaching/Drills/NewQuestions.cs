using InterviewTrainer.Core.Documents.Structure;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;

namespace InterviewTrainer.Core.Coaching.Drills;

/// <summary>
/// Finds another question on a skill: of the same kind and competency, from the interview's packs, those of the same domains and the general ones. The least often asked comes first, then the one asked
/// longest ago; a variant made by rules (<see cref="SkillVariants"/>) is taken only where no pack's question was asked as seldom.
/// </summary>
internal static class NewQuestions
{
    /// <summary>Domain of packs that fit every job.</summary>
    private const string General = "General";

    /// <param name="packs">All packs.</param>
    /// <param name="chosen">Identifiers of the packs that the interview drew from.</param>
    /// <param name="question">The question that is not to be asked again.</param>
    /// <param name="asked">How often each question was asked, by key.</param>
    public static PlannedQuestion Find(PackLibrary packs, IReadOnlyList<string> chosen, PlannedQuestion question, IReadOnlyDictionary<string, AskedBefore> asked)
    {
        var domains = packs.Packs.Where(pack => chosen.Contains(pack.Id)).Select(pack => pack.Domain).Append(General).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fromPacks = packs.Packs
            .Where(pack => domains.Contains(pack.Domain))
            .OrderBy(pack => chosen.Contains(pack.Id) ? 0 : 1)
            .SelectMany(pack => pack.Questions)
            .Where(other => other.Kind == question.Kind && IsSameSkill(other.Competency, question.Competency))
            .Select(PlannedQuestion.Of);
        return fromPacks.Concat(SkillVariants.Of(question.Competency, question.Kind, question.Minutes))
            .Where(other => other.Key != question.Key && !SameQuestion.Is(other.Text, question.Text))
            .OrderBy(other => asked.GetValueOrDefault(other.Key)?.Times ?? 0)
            .ThenBy(other => other.Source == QuestionSource.Drill ? 1 : 0)
            .ThenBy(other => asked.GetValueOrDefault(other.Key)?.LastAt ?? DateTime.MinValue)
            .First();
    }

    /// <summary>The same name, or one name's words are all among the other's: "Prioritisation" and "Workload prioritisation".</summary>
    internal static bool IsSameSkill(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (first, second) = (Words(one), Words(other));
        return first.Count > 0 && second.Count > 0 && (first.IsSubsetOf(second) || second.IsSubsetOf(first));
    }

    private static HashSet<string> Words(string competency) => [.. Terms.Of(competency.ToLowerInvariant()).Select(term => term.Stem)];
}
