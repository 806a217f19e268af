namespace InterviewTrainer.Core.Diagnostics;

/// <summary>
/// The program cannot start for a reason the person can mend. The message says what is wrong and what to do; it is shown as it is, without a stack trace.
/// </summary>
public sealed class StartupException : Exception
{
    public StartupException(string message)
        : base(message)
    {
    }

    public StartupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
