namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>A span of time, and where in its text it stands.</summary>
internal sealed record DateSpan(RoleDate Start, RoleDate End, int Index, int Length)
{
    public bool IsRange => End.IsPresent || End.Written.Length > 0;

    /// <summary>The text without it, and without the brackets and bars that set it off.</summary>
    public string Rest(string text) => text.Remove(Index, Length).Replace("()", "", StringComparison.Ordinal).Replace("[]", "", StringComparison.Ordinal)
        .Trim(' ', '\t', ',', ';', '|', '·', '•', '-', '–', '—', ':');
}
