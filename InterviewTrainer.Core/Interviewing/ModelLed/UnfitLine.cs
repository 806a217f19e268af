using System.Text;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// Whether a model wrote something that an interviewer here does not say: about itself, a refusal, an answer in the candidate's place, a judgement, a question about private life, an
/// insult. The phrases stand in <c>unfit.txt</c>; they are a net under the prompt, not a proof.
/// </summary>
internal static class UnfitLine
{
    /// <summary>One a section: all in one would be more states than the engine that never backtracks takes.</summary>
    private static readonly List<Regex> Sections = Read();

    public static bool Is(string line) => Sections.Any(section => section.IsMatch(line.Replace('’', '\'')));

    private static List<Regex> Read()
    {
        using var stream = typeof(UnfitLine).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Interviewing.ModelLed.unfit.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        List<List<string>> sections = [];
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', ..])
            {
                sections.Add([]);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                sections[^1].Add(line);
            }
        }

        return [.. sections.Select(phrases => new Regex(
            $@"\b({string.Join('|', phrases)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking))];
    }
}
