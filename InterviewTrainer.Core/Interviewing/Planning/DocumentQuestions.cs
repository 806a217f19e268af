using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Privacy;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>
/// Questions that rules make of a CV and a job description, the most telling first: the newest role, what the job insists on and the CV does not show, what was achieved,
/// what is shown. Each quotes what it was made from.
/// </summary>
internal static class DocumentQuestions
{
    private const int LongestQuote = 140;
    private const int Minutes = 3;

    /// <summary>About what the person has done.</summary>
    public static IReadOnlyList<PlannedQuestion> OfCv(CandidateBrief brief)
    {
        var roles = brief.Roles.Where(role => role.Title.Length > 0 && Quotable(role.Title)).ToList();
        List<PlannedQuestion> questions = [];
        if (roles is [var newest, ..])
        {
            questions.Add(Make(
                $"Let us start with your work as {Place(newest)}. Which piece of it are you proudest of, and what was your own part in it?",
                "Own contribution", QuestionKind.Behavioural, Line(newest)));
        }

        questions.AddRange(brief.Achievements.Where(Quotable).Select(Short).Take(2).Select((achievement, place) => Make(
            place == 0
                ? $"Your CV says: “{achievement}”. How did that come about, and how was it measured?"
                : $"You also write: “{achievement}”. What was the hardest part of that, and what would you do differently now?",
            "Achievement", QuestionKind.Behavioural, achievement)));
        if (roles is [var later, var earlier, ..])
        {
            questions.Add(Make(
                $"You went from {Place(earlier)} to {Place(later)}. What made you change, and what did you take along?",
                "Career choices", QuestionKind.Motivation, $"{Line(earlier)}; {Line(later)}"));
        }

        return questions;
    }

    /// <summary>About what the job asks for: what is missing first, then what is there, what is insisted on before what would be nice.</summary>
    public static IReadOnlyList<PlannedQuestion> OfJob(CandidateBrief brief)
    {
        var hasCv = brief.CvText.Length > 0;
        var wanted = brief.Requirements.Where(requirement => Quotable(requirement.Text)).OrderBy(requirement => requirement.Necessity).ToList();
        var gaps = wanted.Where(requirement => hasCv && requirement.IsGap).Select(requirement => Make(
            requirement.Necessity == Necessity.Must
                ? $"The job asks for this: “{Short(requirement.Text)}”. I did not find it in your CV. What have you done that comes closest?"
                : $"It would help to bring this: “{Short(requirement.Text)}”. How would you get up to speed with it?",
            "Fit for the job", requirement.Necessity == Necessity.Must ? QuestionKind.Behavioural : QuestionKind.Situational, requirement.Text));
        var shown = wanted.Where(requirement => !hasCv || !requirement.IsGap).Select(requirement => Make(
            $"The job asks for this: “{Short(requirement.Text)}”. Tell me about the most demanding work in which you needed it.",
            "Fit for the job", QuestionKind.Behavioural, requirement.Evidence is { } evidence ? $"{requirement.Text} — your CV: {evidence}" : requirement.Text));
        return [.. Interleave([.. gaps], [.. shown])];
    }

    private static PlannedQuestion Make(string text, string competency, QuestionKind kind, string basis) =>
        PlannedQuestion.Made(text, competency, kind, Minutes, QuestionSource.Documents) with { Basis = basis };

    private static string Place(Role role) => role.Organisation.Length > 0 && Quotable(role.Organisation) ? $"{Short(role.Title)} at {Short(role.Organisation)}" : Short(role.Title);

    private static string Line(Role role) => string.Join(", ", new[] { role.Title, role.Organisation, $"{role.Start} – {role.End}".Trim(' ', '–') }.Where(part => part.Length > 0));

    private static bool Quotable(string text) => text.Length > 0 && !text.Contains(ContactData.Mark, StringComparison.Ordinal);

    /// <summary>Short enough to be spoken, cut between words.</summary>
    private static string Short(string text)
    {
        var line = text.Trim().TrimEnd('.', ';', ',');
        if (line.Length <= LongestQuote)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', LongestQuote);
        return $"{line[..(space > 0 ? space : LongestQuote)].TrimEnd(',', ';', ':')} …";
    }

    private static IEnumerable<PlannedQuestion> Interleave(IReadOnlyList<PlannedQuestion> first, IReadOnlyList<PlannedQuestion> second) =>
        Enumerable.Range(0, Math.Max(first.Count, second.Count)).SelectMany(place => first.Skip(place).Take(1).Concat(second.Skip(place).Take(1)));
}
