namespace InterviewTrainer.EngineHost.Speech;

/// <summary>Form of a transcription's answer.</summary>
internal enum TranscriptionFormat
{
    /// <summary>The text alone, as JSON.</summary>
    Json,

    /// <summary>The text alone.</summary>
    Text,

    /// <summary>With segments, words and what else is known.</summary>
    VerboseJson,
}
