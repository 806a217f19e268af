using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>
/// Whether words that were heard are the interviewer's own, come back through the loudspeaker: a short text whose words nearly all stand, in this order, close
/// together in what was just said. The bounds are those of seed 001.
/// </summary>
public static partial class EchoText
{
    /// <summary>Share of the heard words that must stand in what was said.</summary>
    public const double LeastOverlap = 0.74;

    /// <summary>Whoever says more than this speaks for themselves.</summary>
    public const int MostWords = 20;

    /// <summary>One or two words come up in any question; that they were said proves nothing.</summary>
    private const int LeastWords = 3;

    /// <param name="heard">What the recogniser made of the sound.</param>
    /// <param name="said">What the interviewer said last.</param>
    public static bool IsEcho(string heard, string said)
    {
        var words = Words(heard);
        return words.Length is >= LeastWords and <= MostWords && Overlap(words, Words(said)) >= LeastOverlap;
    }

    /// <summary>Longest common subsequence of the heard words with any stretch of what was said that is not much longer; a share of the heard words.</summary>
    private static double Overlap(string[] heard, string[] said)
    {
        var (stretch, most) = (heard.Length + (heard.Length / 2) + 1, 0);
        for (var from = 0; from < said.Length && most < heard.Length; from++)
        {
            most = Math.Max(most, CommonInOrder(heard, said.AsSpan(from, Math.Min(stretch, said.Length - from))));
        }

        return (double)most / heard.Length;
    }

    private static int CommonInOrder(string[] first, ReadOnlySpan<string> second)
    {
        var row = new int[second.Length + 1];
        foreach (var word in first)
        {
            var diagonal = 0;
            for (var at = 1; at <= second.Length; at++)
            {
                (diagonal, row[at]) = (row[at], word == second[at - 1] ? diagonal + 1 : Math.Max(row[at], row[at - 1]));
            }
        }

        return row[^1];
    }

    private static string[] Words(string text) => [.. WordPattern().Matches(text.ToLowerInvariant().Replace('’', '\'')).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{Nd}']+")]
    private static partial Regex WordPattern();
}
