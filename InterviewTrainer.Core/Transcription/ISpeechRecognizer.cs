namespace InterviewTrainer.Core.Transcription;

/// <summary>Turns the sound of one utterance into words. An instance serves one utterance at a time.</summary>
public interface ISpeechRecognizer
{
    /// <summary>Name shown beside every transcript.</summary>
    string Name { get; }

    /// <summary>Where the words are made.</summary>
    HearingMode Mode { get; }

    /// <summary>Partial transcripts as they come, then one final for each piece of speech, until cancelled.</summary>
    /// <param name="frames">
    /// The speech of one utterance, mono 16 kHz, silence left out; its end is the utterance's end. An empty frame says that the person paused
    /// there. A recogniser that listens for itself (the browser's) may ignore them.
    /// </param>
    /// <param name="cancellationToken">Gives the utterance up.</param>
    IAsyncEnumerable<Transcript> RecognizeAsync(IAsyncEnumerable<ReadOnlyMemory<short>> frames, CancellationToken cancellationToken);
}
