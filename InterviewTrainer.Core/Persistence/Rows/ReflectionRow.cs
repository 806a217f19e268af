namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>What the person wrote about an interview, and the reply; words, so written only with the consent to keep them.</summary>
public sealed class ReflectionRow
{
    public Guid Id { get; init; }
    public Guid InterviewId { get; init; }

    /// <summary>Which prompt it answers.</summary>
    public required string Prompt { get; set; }

    public required string Text { get; set; }
    public required string Reply { get; set; }

    /// <summary>The language model that replied; empty for the rules.</summary>
    public required string RepliedBy { get; set; }

    public DateTime At { get; set; }
}
