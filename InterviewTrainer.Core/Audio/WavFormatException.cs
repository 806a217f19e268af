namespace InterviewTrainer.Core.Audio;

/// <summary>A WAV file cannot be read. The message says what is wrong with it and what to do.</summary>
public sealed class WavFormatException : Exception
{
    public WavFormatException(string message)
        : base(message)
    {
    }
}
