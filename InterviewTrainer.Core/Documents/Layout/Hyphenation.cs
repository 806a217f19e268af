using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Layout;

/// <summary>Joins words that a line end parts. A real hyphen is kept where the document writes the word with one elsewhere, or where the first half is one that takes a hyphen.</summary>
internal sealed partial class Hyphenation
{
    private const char SoftHyphen = '\u00AD';

    private static readonly HashSet<string> TakesHyphen = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "well", "full", "cross", "multi", "non", "co", "high", "low", "real", "long", "short", "end", "front", "back", "object", "data", "user", "test", "large", "small", "open",
        "part", "first", "second", "third", "one", "two", "three", "year", "day", "post", "pre", "ex", "vice", "on", "in", "off", "cost", "time", "state", "hands", "customer", "award", "server", "client", "event", "cloud", "role", "type", "fast", "built", "third",
    };

    private readonly HashSet<string> _words;

    /// <param name="texts">The document's lines: what they write tells how its words are written.</param>
    public Hyphenation(IEnumerable<string> texts) =>
        _words = new HashSet<string>(texts.SelectMany(text => Word().Matches(text.Replace(SoftHyphen, '-')).Select(match => match.Value)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the line ends within a word that the next one goes on with.</summary>
    public static bool IsParted(string line, string next) => line.Length > 1 && line[^1] is '-' or SoftHyphen && char.IsLetter(line[^2]) && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>The two lines as one.</summary>
    public string Join(string line, string next)
    {
        if (!IsParted(line, next))
        {
            return line is [.., '-' or SoftHyphen] && line.Length > 1 && char.IsLetterOrDigit(line[^2]) ? line[..^1] + "-" + next : $"{line} {next}";
        }

        var (head, tail) = (LastWord().Match(line[..^1]).Value, FirstWord().Match(next).Value);
        var keepsHyphen = _words.Contains($"{head}-{tail}") || (!_words.Contains(head + tail) && (TakesHyphen.Contains(head) || head.Contains('-', StringComparison.Ordinal)));
        return keepsHyphen ? line[..^1] + "-" + next : line[..^1] + next;
    }

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}-]+$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}+")]
    private static partial Regex FirstWord();
}
