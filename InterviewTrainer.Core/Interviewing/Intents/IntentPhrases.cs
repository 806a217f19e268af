using System.Text;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.Intents;

/// <summary>The phrases of <c>english.txt</c>, a pattern for each section. Thread-safe.</summary>
internal static class IntentPhrases
{
    private const string File = "InterviewTrainer.Core.Interviewing.Intents.english.txt";

    private static readonly Dictionary<string, IReadOnlyList<string>> Sections = Read();

    /// <summary>Matches a text that is one of the section's phrases as a whole. Takes time in proportion to the text, whatever stands in it.</summary>
    public static Regex Whole(string section)
    {
        var lead = string.Join('|', Sections["lead"]);
        var phrases = Sections[section].Select(phrase => phrase.Replace("lead? ?", $"(({lead}) )?", StringComparison.Ordinal));
        return new Regex($"^({string.Join('|', phrases)})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    /// <summary>Matches the section's phrases wherever they stand as words of their own. For texts of a few words.</summary>
    public static Regex Within(string section) =>
        new($"(?<= )({string.Join('|', Sections[section])})(?= )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        using var stream = typeof(IntentPhrases).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string> phrases = [];
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']'])
            {
                sections[name] = phrases = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                phrases.Add(line);
            }
        }

        return sections;
    }
}
