namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>A pack or persona of the person's own could not be kept; the message says why, what was kept, and what to do.</summary>
public sealed class DataFileException : Exception
{
    public DataFileException(string message)
        : base(message)
    {
    }

    public DataFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
