using System.Text;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// Whether a model wrote something that an interviewer here does not say: about itself, a refusal, an answer in the candidate's place, a judgement, a question about private life, an
/// insult. The phrases stand in <c>unfit.txt</c>; they are a net under the prompt, not a proof.
/// </summary>
internal static class UnfitLine
{
    /// <summary>Sections that only a remark is held to: what a question may well say.</summary>
    private const string OfRemarks = "[remark: ";

    /// <summary>One a section: all in one would be more states than the engine that never backtracks takes.</summary>
    private static readonly List<Regex> Sections = Read(remarks: false);

    private static readonly List<Regex> RemarkSections = Read(remarks: true);

    /// <summary>Whether nobody here says it.</summary>
    public static bool Is(string line) => Sections.Any(section => section.IsMatch(line.Replace('’', '\'')));

    /// <summary>Whether it praises or advises, which is not said between two questions.</summary>
    public static bool PraisesOrAdvises(string line) => RemarkSections.Any(section => section.IsMatch(line.Replace('’', '\'')));

    private static List<Regex> Read(bool remarks)
    {
        using var stream = typeof(UnfitLine).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Interviewing.ModelLed.unfit.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        List<List<string>> sections = [];
        var wanted = false;
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', ..])
            {
                wanted = line.StartsWith(OfRemarks, StringComparison.Ordinal) == remarks;
                if (wanted)
                {
                    sections.Add([]);
                }
            }
            else if (wanted && line.Length > 0 && line[0] != '#')
            {
                sections[^1].Add(line);
            }
        }

        return [.. sections.Select(phrases => new Regex(
            $@"\b({string.Join('|', phrases)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking))];
    }
}
