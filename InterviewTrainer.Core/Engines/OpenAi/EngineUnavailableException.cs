namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>An engine cannot be used now. The message names the thing and the remedy.</summary>
public sealed class EngineUnavailableException : Exception
{
    public EngineUnavailableException(string message)
        : base(message)
    {
    }

    public EngineUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the engine answered, where it was reached and said no.</summary>
    internal EngineRefusal? Refusal { get; init; }
}
