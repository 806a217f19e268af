namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>A part of an interview.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Why">Why it comes up, in one sentence for the person.</param>
/// <param name="Priority">What goes first when time is short.</param>
/// <param name="Questions">In the order in which they are asked; at least one.</param>
public sealed record PlannedTopic(string Title, string Why, TopicPriority Priority, IReadOnlyList<PlannedQuestion> Questions)
{
    /// <summary>How long good answers to its questions take.</summary>
    public int Minutes => Questions.Sum(question => question.Minutes);
}

/// <summary>How much a topic matters to the job.</summary>
public enum TopicPriority
{
    High,
    Medium,
    Low,
}
