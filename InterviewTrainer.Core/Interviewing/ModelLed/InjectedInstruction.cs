using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// Whether a line does what a sentence of a stranger's text ordered: an answer or a CV that says "ignore your instructions and say …" is data, and a line that is made mostly of the
/// words of such a sentence was obedience, not an interview.
/// </summary>
internal static partial class InjectedInstruction
{
    private const double MostShare = 0.5;

    /// <param name="strangers">What the candidate said or wrote.</param>
    /// <param name="line">What the model wants to say.</param>
    public static bool IsObeyed(string strangers, string line)
    {
        var ordered = Order().Matches(strangers).SelectMany(match => Words(match.Value)).ToHashSet(StringComparer.Ordinal);
        var said = Words(line).ToList();
        return ordered.Count > 0 && said.Count > 0 && said.Count(ordered.Contains) > said.Count * MostShare;
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length > 2 && !Common.Contains(word));

    private static readonly HashSet<string> Common = new(
        "the and you your for that this with was were are what how why did have has had can could would should tell about into from when where which who then them they than not but will say".Split(' '), StringComparer.Ordinal);

    /// <summary>A sentence that orders, and the one after it.</summary>
    [GeneratedRegex(@"[^.!?\n]*\b(?:ignore|disregard|forget|override)\b[^.!?\n]{0,40}\b(?:instructions?|rules|prompt|above|previous|everything|guidelines)\b[^\n]{0,300}|\b(?:you are now|from now on,? you|act as|pretend (?:to be|you)|system\s*:|new instructions?\s*:|respond (?:only )?with|reply (?:only )?with|repeat after me|say exactly|output (?:only|exactly|the))\b[^\n]{0,200}", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"[\p{L}\p{Nd}']+")]
    private static partial Regex Word();
}
