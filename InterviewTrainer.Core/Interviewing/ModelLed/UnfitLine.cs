using System.Text;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// Whether a model wrote something that an interviewer here does not say: about itself, a refusal, an answer in the candidate's place, a judgement, a question about private life, an
/// insult. The phrases stand in <c>unfit.txt</c>; they are a net under the prompt, not a proof.
/// </summary>
internal static class UnfitLine
{
    private static readonly Regex Phrases = Read();

    public static bool Is(string line) => Phrases.IsMatch(line.Replace('’', '\''));

    private static Regex Read()
    {
        using var stream = typeof(UnfitLine).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Interviewing.ModelLed.unfit.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var phrases = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] is not ('#' or '['));
        return new Regex($@"\b({string.Join('|', phrases)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
    }
}
