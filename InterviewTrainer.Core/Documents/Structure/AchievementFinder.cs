using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Sentences that claim something with a figure: a share, a sum of money, a factor, a count. Dates alone are none.</summary>
internal static partial class AchievementFinder
{
    private const int Shortest = 20;

    public static IReadOnlyList<string> Find(IEnumerable<Section> sections) =>
    [
        .. sections.Where(section => section.Kind is SectionKind.Experience or SectionKind.Projects or SectionKind.Summary)
            .SelectMany(section => section.Lines)
            .SelectMany(line => Sentences.Of(line.Text))
            .Where(sentence => sentence.Length >= Shortest && !sentence.Contains('\t', StringComparison.Ordinal) && Figure().IsMatch(Date().Replace(sentence, " ")))
            .Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\d+(?:[.,]\d+)?\s*(?:%|percent|per cent|x\b|times\b|-fold|fold\b|k\b|m\b|bn\b|million|billion|thousand)|[$€£¥₩]\s?\d|\b\d+(?:[.,]\d+)*\+|(?<![\w.:/-])(?:\d{2,}(?:[.,]\d{3})*|[2-9])\s+(?!(?:am|pm|years? old)\b)\p{Ll}{3,}", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Date();
}
