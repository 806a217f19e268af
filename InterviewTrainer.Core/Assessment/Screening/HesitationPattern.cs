using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>"Um" and its like as words of a text.</summary>
internal static partial class HesitationPattern
{
    public static bool IsOne(string word) => Pattern().IsMatch(word);

    [GeneratedRegex("^(?:u+m+|u+h+m*|e+r+|e+r+m+|e+h+m*|h+m+)$")]
    private static partial Regex Pattern();
}
