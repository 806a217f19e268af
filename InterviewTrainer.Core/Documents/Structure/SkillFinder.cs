using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Reads the lists of sections about skills: "Label: one, two", "Label ⇥ one, two", an item a line.</summary>
internal static partial class SkillFinder
{
    private const int LongestSkill = 50;
    private const int MostWords = 6;
    private const int MostLabelWords = 4;

    public static IReadOnlyList<string> Find(IEnumerable<Section> sections) =>
    [
        .. sections.Where(section => section.Kind == SectionKind.Skills)
            .SelectMany(section => section.Lines)
            .SelectMany(line => Items(List(line.Text)))
            .Select(skill => skill.Trim(' ', '.', '\t', '-', '–'))
            .Where(skill => skill.Length is > 0 and <= LongestSkill && skill.Split(' ').Length <= MostWords && skill.Any(char.IsLetter))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static string List(string line)
    {
        var label = Label().Match(line);
        return label.Success && label.Groups[1].Value.Split(' ').Length <= MostLabelWords ? line[label.Length..] : line;
    }

    /// <summary>Parted at commas and their like, but not inside brackets.</summary>
    private static IEnumerable<string> Items(string list)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < list.Length; at++)
        {
            depth += list[at] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth <= 0 && list[at] is ',' or ';' or '|' or '•' or '·' or '\t')
            {
                yield return list[start..at];
                start = at + 1;
            }
        }

        yield return list[start..];
    }

    [GeneratedRegex(@"^([^:\t,;]{2,40})(?::\s*|\t)(?=\S)")]
    private static partial Regex Label();
}
