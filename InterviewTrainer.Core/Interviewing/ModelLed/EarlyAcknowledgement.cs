using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>Finds the acknowledgement in a decision that is still being written, so that it can be said while the question is made. Feed it every piece; it tells once.</summary>
internal sealed partial class EarlyAcknowledgement
{
    private readonly StringBuilder _text = new();
    private bool _told;

    /// <returns>The acknowledgement as soon as it is complete, cleaned, and only once; null before, after, and when it cannot be said.</returns>
    public string? Add(string piece)
    {
        if (_told)
        {
            return null;
        }

        _text.Append(piece);
        var match = Complete().Match(_text.ToString());
        _told = match.Success || _text.Length > 4 * InterviewerDecision.MaxAcknowledgement;
        return match.Success && Read(match.Groups[1].Value) is { Length: > 0 } line ? line : null;
    }

    private static string Read(string literal)
    {
        try
        {
            return ModelLine.Remark(JsonSerializer.Deserialize<string>(literal), InterviewerDecision.MaxAcknowledgement);
        }
        catch (JsonException)
        {
            return ""; // The whole reply will be found out, too.
        }
    }

    [GeneratedRegex("""^\s*\{\s*"acknowledgement"\s*:\s*("(?:[^"\\]|\\.)*")\s*,""", RegexOptions.Singleline)]
    private static partial Regex Complete();
}
