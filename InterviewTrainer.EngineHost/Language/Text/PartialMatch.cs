namespace InterviewTrainer.EngineHost.Language.Text;

/// <summary>How much of the end of a text may be the beginning of something that is looked for.</summary>
internal static class PartialMatch
{
    /// <summary>Length of the longest end of <paramref name="text"/> that begins one of <paramref name="wanted"/> without being the whole of it.</summary>
    public static int LengthAtEnd(ReadOnlySpan<char> text, IReadOnlyList<string> wanted)
    {
        var longest = 0;
        foreach (var candidate in wanted)
        {
            for (var length = Math.Min(candidate.Length - 1, text.Length); length > longest; length--)
            {
                if (candidate.AsSpan().StartsWith(text[^length..], StringComparison.Ordinal))
                {
                    longest = length;
                }
            }
        }

        return longest;
    }
}
