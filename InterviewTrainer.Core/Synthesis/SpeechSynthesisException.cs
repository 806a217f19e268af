namespace InterviewTrainer.Core.Synthesis;

/// <summary>A voice engine could not speak.</summary>
public sealed class SpeechSynthesisException : Exception
{
    public SpeechSynthesisException(string message)
        : base(message)
    {
    }

    public SpeechSynthesisException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
