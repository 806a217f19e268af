using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>Recognises a request to write the answer, which the interviewer declines.</summary>
public static partial class AnswerRequest
{
    /// <summary>Longer texts are answers that happen to hold such words.</summary>
    private const int MaxCharacters = 160;

    public static bool Asks(string words) => words.Length <= MaxCharacters && Pattern().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:write|give|tell|show|generate|draft|make)\s+(?:me\s+|us\s+)?(?:up\s+)?(?:an?|the|my|this|your|some)\s+(?:(?:good|perfect|best|sample|model|example|right|whole)\s+)*(?:answer|response|reply)\b"
        + @"|\banswer\s+(?:it|this|that|the\s+question)\s+for\s+me\b"
        + @"|\bwhat\s+(?:should|would|could|do)\s+(?:i|you)\s+(?:say|answer)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
