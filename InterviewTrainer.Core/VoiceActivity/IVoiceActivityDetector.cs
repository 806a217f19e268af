namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>
/// Tells speech from silence in one stream of microphone sound. Holds the stream's state: one instance a stream, not thread-safe.
/// </summary>
public interface IVoiceActivityDetector : IDisposable
{
    /// <summary>Name shown to people and written to exports, such as <c>silero</c> or <c>energy</c>.</summary>
    string Name { get; }

    /// <summary>Samples (at 16 kHz) that one probability speaks for.</summary>
    int WindowSamples { get; }

    /// <summary>Takes PCM of any length, re-blocks it, and calls back once for each window that became complete, in order.</summary>
    /// <param name="samples">Mono 16 kHz samples that follow the ones given before.</param>
    /// <param name="onWindow">Receives the probability of speech, 0 to 1.</param>
    void Process(ReadOnlySpan<short> samples, Action<float> onWindow);

    /// <summary>Forgets the stream so far.</summary>
    void Reset();
}
