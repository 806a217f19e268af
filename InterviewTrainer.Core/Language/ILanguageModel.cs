namespace InterviewTrainer.Core.Language;

/// <summary>
/// A chat model. Absent is a valid state: whoever needs one asks an <see cref="ILanguageModelSource"/> and says which stand-in spoke instead. Thread-safe.
/// </summary>
public interface ILanguageModel
{
    /// <summary>Name shown to people and written to exports.</summary>
    string Name { get; }

    /// <summary>What it is given stays on this machine.</summary>
    bool StaysLocal { get; }

    /// <summary>Streams the reply's text as it is made; a model's thinking is never part of it.</summary>
    /// <param name="request">The conversation, and how to reply.</param>
    /// <param name="cancellationToken">Stops the generation.</param>
    /// <exception cref="LanguageModelException">The model is missing, late, refused or failed; the message says what to do.</exception>
    IAsyncEnumerable<string> CompleteAsync(ChatRequest request, CancellationToken cancellationToken);
}
