using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Parts a line into sentences, roughly: after a full stop, a question or an exclamation mark that a capital follows.</summary>
internal static partial class Sentences
{
    public static IEnumerable<string> Of(string line) => Border().Split(line).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"(?<=[a-z0-9)%][.!?])\s+(?=\p{Lu})")]
    private static partial Regex Border();
}
