namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>A library or a model cannot be loaded. The message names the thing and the remedy; the worker prints it and ends with <see cref="ExitCode"/>.</summary>
internal sealed class EngineLoadException : Exception
{
    /// <summary>Told apart from a crash by the supervisor: starting again would not help.</summary>
    public const int ExitCode = 78;

    public EngineLoadException(string message)
        : base(message)
    {
    }

    public EngineLoadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
