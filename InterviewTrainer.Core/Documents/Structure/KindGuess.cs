using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Whether a document is about a person or about a job.</summary>
internal static partial class KindGuess
{
    public static DocumentKind Of(string text, IReadOnlyList<Section> sections)
    {
        var job = JobWords().Count(text) + (2 * sections.Count(section => section.Kind is SectionKind.Required or SectionKind.Preferred or SectionKind.Duties));
        var cv = CvWords().Count(text) + (2 * sections.Count(section => section.Kind is SectionKind.Experience or SectionKind.Education)) + sections.SelectMany(section => section.Lines).Count(line => DateText.Find(line.Text) is { IsRange: true });
        return job > cv ? DocumentKind.Job : DocumentKind.Cv;
    }

    [GeneratedRegex(@"\b(?:we are (?:looking|hiring|seeking)|we're (?:looking|hiring)|you will|you'll|you have|you are|we offer|apply (?:now|today|by)|the successful candidate|job description|responsibilities include|equal opportunity|join (?:us|our)|salary|full[- ]time|about us|must have)\b", RegexOptions.IgnoreCase)]
    private static partial Regex JobWords();

    [GeneratedRegex(@"\b(?:curriculum vitae|r[ée]sum[ée]|i (?:have|am|was|led|built|worked|managed|would)|my |references available|dear (?:sir|madam|hiring|mr|ms|mrs)|sincerely|yours faithfully|date of birth)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CvWords();
}
