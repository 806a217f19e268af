namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>What a worker is doing.</summary>
public enum WorkerState
{
    /// <summary>Not running; the next use starts it.</summary>
    Stopped,

    /// <summary>The process runs and loads its model.</summary>
    Starting,

    /// <summary>It answers.</summary>
    Ready,

    /// <summary>It failed, and is started again after a while.</summary>
    BackingOff,

    /// <summary>It stays off until <see cref="Worker.TurnOn"/>.</summary>
    Off,
}
