using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>Cuts text into sentences, so that the first can be heard while the next are made.</summary>
public static partial class SentenceSplitter
{
    public static IReadOnlyList<string> Split(string text) =>
        [.. BoundaryPattern().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>After a mark that ends a sentence (and a closing quote), before white space and a capital, digit or opening quote.</summary>
    [GeneratedRegex(@"(?<=[.!?…][""'”’)]?)(?<!\b(?:e\.g|i\.e|Mr|Mrs|Ms|Dr|vs|No|St)\.)\s+(?=[\p{Lu}\p{Nd}""'“‘(])")]
    private static partial Regex BoundaryPattern();
}
