namespace InterviewTrainer.Core.Language;

/// <summary>
/// A chat model. Absent is a valid state: whoever needs one takes it as optional and says which stand-in spoke instead.
/// </summary>
public interface ILanguageModel
{
    /// <summary>Name shown to people and written to exports.</summary>
    string Name { get; }

    /// <summary>Streams the reply's text.</summary>
    /// <param name="messages">The conversation, oldest first.</param>
    /// <param name="jsonSchema">When given, the whole reply is one JSON value that satisfies this schema.</param>
    /// <param name="cancellationToken">Stops the generation.</param>
    IAsyncEnumerable<string> CompleteAsync(IReadOnlyList<ChatMessage> messages, string? jsonSchema, CancellationToken cancellationToken);
}
