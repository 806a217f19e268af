namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>The memory of this machine, or of the container that this process runs in; MiB.</summary>
internal interface IMachineMemory
{
    int TotalMb { get; }

    /// <summary>What can be had without anything being swapped out; null where the system does not say.</summary>
    int? FreeMb { get; }
}
