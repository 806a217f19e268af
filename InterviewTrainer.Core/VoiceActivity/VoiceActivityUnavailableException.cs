namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>A kind of voice activity detection cannot be used on this machine. The message says why and what to do.</summary>
public sealed class VoiceActivityUnavailableException : Exception
{
    public VoiceActivityUnavailableException(string message)
        : base(message)
    {
    }

    public VoiceActivityUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
