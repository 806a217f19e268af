using InterviewTrainer.Core.Coaching.Reflection;

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

    public static ReflectionRow Of(Reflection reflection) => new()
    {
        Id = reflection.Id,
        InterviewId = reflection.InterviewId,
        Prompt = reflection.Prompt,
        Text = reflection.Text,
        Reply = reflection.Reply.Text,
        RepliedBy = reflection.Reply.By,
        At = reflection.At,
    };

    public Reflection ToReflection() => new()
    {
        Id = Id,
        InterviewId = InterviewId,
        Prompt = Prompt,
        Text = Text,
        Reply = new CoachingReply(Reply, RepliedBy),
        At = At,
    };
}
