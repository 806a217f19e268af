namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>What a person wrote about an interview, and what the coach said to it. Words: kept only with the consent to words.</summary>
public sealed record Reflection
{
    /// <summary>Longest text that is taken; characters.</summary>
    public const int MaxCharacters = 2_000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid InterviewId { get; init; }

    /// <summary>Key of its <see cref="ReflectionPrompt"/>.</summary>
    public required string Prompt { get; init; }

    public required string Text { get; init; }

    public required CoachingReply Reply { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>What the coach says to it; plain text.</summary>
/// <param name="Text">A sentence or two; the last of them a question back, as long as there is one to ask.</param>
/// <param name="By">The language model that wrote it; empty for the rules.</param>
public sealed record CoachingReply(string Text, string By);
