namespace InterviewTrainer.Core.Assessment.Text;

/// <summary>Whether two words are forms of one: "deal, dealing", "assess, assessment", "misleading, mislead". By their beginnings, which English mostly keeps.</summary>
internal static class WordForms
{
    private const int LeastStem = 4;

    /// <summary>Letters in which forms of a word may differ at their ends.</summary>
    private const int MostEnding = 5;

    public static bool AreSame(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        var (shorter, longer) = (Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length));
        return common == longer || (common >= LeastStem && common >= shorter - 1 && longer - common <= MostEnding) || (common == shorter && shorter == 3 && longer - common <= 1);
    }
}
