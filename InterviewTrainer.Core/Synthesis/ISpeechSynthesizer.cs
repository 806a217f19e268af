namespace InterviewTrainer.Core.Synthesis;

/// <summary>Turns a sentence into sound. Thread-safe; several utterances may be synthesised at once.</summary>
public interface ISpeechSynthesizer
{
    /// <summary>Name shown to people and written to exports.</summary>
    string Name { get; }

    /// <summary>Streams mono 16 bit little-endian PCM as it is made.</summary>
    /// <param name="text">Plain text in the voice's language.</param>
    /// <param name="voice">Which voice and how fast.</param>
    /// <param name="cancellationToken">Stops the synthesis.</param>
    /// <exception cref="SpeechSynthesisException">The engine is missing or failed; the message says what to do.</exception>
    IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, CancellationToken cancellationToken);
}
