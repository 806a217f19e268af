namespace InterviewTrainer.Core.Transcription;

/// <summary>Turns a whole piece of sound into words, once. Thread-safe. What streams is built on it (<see cref="ISpeechRecognizer"/>).</summary>
public interface ITranscriber
{
    /// <summary>Name shown to people and written to exports.</summary>
    string Name { get; }

    /// <summary>True when the sound stays on this machine.</summary>
    bool StaysLocal { get; }

    /// <param name="samples">Mono 16 kHz, at most 30 s.</param>
    /// <param name="language">BCP 47 language such as <c>en</c>; null lets the engine find out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TranscriptionException">The engine is missing, late or failed; the message says what to do.</exception>
    Task<Transcription> TranscribeAsync(ReadOnlyMemory<short> samples, string? language, CancellationToken cancellationToken);
}
