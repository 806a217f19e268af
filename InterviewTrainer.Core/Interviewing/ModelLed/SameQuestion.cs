using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>Whether two questions ask the same: their words, small ones aside, are nearly the same set (Jaccard index).</summary>
internal static partial class SameQuestion
{
    private const double Least = 0.7;

    private static readonly HashSet<string> Small = new("a an the and or of to in on at for with that this it is was were are be do did does you your i we me my what how which who when where why can could would please tell about".Split(' '), StringComparer.Ordinal);

    public static bool Is(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var common = first.Count(second.Contains);
        return common > 0 && common >= Least * (first.Count + second.Count - common);
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant().Replace('’', '\'')).Select(match => match.Value).Where(word => !Small.Contains(word))];

    [GeneratedRegex(@"[\p{L}\p{Nd}']+")]
    private static partial Regex Word();
}
