namespace InterviewTrainer.Core.Language;

/// <summary>One message of a chat.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Text">Plain text.</param>
public sealed record ChatMessage(ChatRole Role, string Text);

/// <summary>Who speaks in a chat.</summary>
public enum ChatRole
{
    /// <summary>The rules of the conversation.</summary>
    System,

    /// <summary>The candidate.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,
}
