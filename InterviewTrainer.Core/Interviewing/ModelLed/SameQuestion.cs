using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>Whether two questions ask the same: their words, small ones aside, are nearly the same set (Jaccard index).</summary>
internal static partial class SameQuestion
{
    private const double Least = 0.7;

    /// <summary>Fewer are in any answer.</summary>
    private const int LeastWords = 4;

    private static readonly HashSet<string> Small = new("a an the and or of to in on at for with that this it is was were are be do did does you your i we me my what how which who when where why can could would please tell about".Split(' '), StringComparer.Ordinal);

    public static bool Is(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var common = first.Count(second.Contains);
        return common > 0 && common >= Least * (first.Count + second.Count - common);
    }

    /// <summary>Whether an answer holds nearly all words of a question that was not asked yet. Words are no proof that it was answered: this points, a model decides.</summary>
    public static bool IsToldBy(string question, string answer)
    {
        var (asked, told) = (Words(question), Words(answer));
        return asked.Count >= LeastWords && asked.Count(told.Contains) >= Least * asked.Count;
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant().Replace('’', '\'')).Select(match => match.Value).Where(word => !Small.Contains(word))];

    [GeneratedRegex(@"[\p{L}\p{Nd}']+")]
    private static partial Regex Word();
}
