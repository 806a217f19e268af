namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>Why a worker process failed.</summary>
/// <param name="Message">For a person; names the model.</param>
/// <param name="IsFinal">True when starting it again does not help.</param>
internal sealed record WorkerTrouble(string Message, bool IsFinal = false)
{
    /// <summary>True when it had been ready before.</summary>
    public bool WasReady { get; init; }
}
