namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>
/// Where an OpenAI-compatible server is: a worker of ours behind a socket, or a remote one. Thread-safe. The client is the endpoint's own; callers do not dispose it.
/// </summary>
public interface IEngineEndpoint
{
    /// <summary>Name shown to people, such as <c>Qwen3 4B</c>.</summary>
    string Name { get; }

    /// <summary>True when nothing leaves this machine.</summary>
    bool StaysLocal { get; }

    /// <summary>Starts what has to be started, waits until it is ready, and counts as one use of it until disposed.</summary>
    /// <exception cref="EngineUnavailableException">It is off, refused, or did not start; the message says what to do.</exception>
    ValueTask<EngineConnection> ConnectAsync(CancellationToken cancellationToken);
}
