namespace InterviewTrainer.Core.Transcription;

/// <summary>A recogniser could not hear. The message names the thing and the remedy, and holds nothing that was said.</summary>
public sealed class TranscriptionException : Exception
{
    public TranscriptionException(string message)
        : base(message)
    {
    }

    public TranscriptionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
