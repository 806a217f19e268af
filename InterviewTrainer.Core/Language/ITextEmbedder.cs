namespace InterviewTrainer.Core.Language;

/// <summary>Turns texts into vectors whose cosine says how near their meanings are. Thread-safe.</summary>
public interface ITextEmbedder
{
    /// <summary>Name shown to people and written to exports.</summary>
    string Name { get; }

    /// <summary>A vector of unit length for each text, all of one size, in the same order.</summary>
    /// <exception cref="LanguageModelException">The model is missing or failed; the message says what to do.</exception>
    Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
