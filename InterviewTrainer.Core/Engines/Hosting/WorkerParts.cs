using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>What every worker of a pool shares.</summary>
/// <param name="Processes">Starts them.</param>
/// <param name="Options">Limits and times.</param>
/// <param name="Memory">What the machine has.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">0 to 1.</param>
/// <param name="Logger">Names models and states; never contents.</param>
internal sealed record WorkerParts(IWorkerProcesses Processes, EngineOptions Options, IMachineMemory Memory, TimeProvider Time, Func<double> Random, ILogger Logger)
{
    private const double DefaultBudget = 0.75;

    /// <summary>Most memory that one worker may use, MiB.</summary>
    public int BudgetMb => Options.MemoryBudgetMb > 0 ? Options.MemoryBudgetMb : (int)(Memory.TotalMb * DefaultBudget);

    public TimeSpan IdleLimit => TimeSpan.FromMinutes(Options.IdleUnloadMinutes);

    public TimeSpan ReadyLimit => TimeSpan.FromSeconds(Options.ReadySeconds);

    /// <summary>Why <paramref name="spec"/> cannot be started now; null when it can.</summary>
    public string? Refusal(WorkerSpec spec)
    {
        if (spec.MemoryMb is not { } needed)
        {
            return null;
        }

        if (needed > BudgetMb)
        {
            return $"{spec.Name} needs about {needed} MiB of memory; one engine may use {BudgetMb} MiB here. Choose a smaller model on the page Engines, or raise Engines:MemoryBudgetMb.";
        }

        return Memory.FreeMb is { } free && needed > free
            ? $"{spec.Name} needs about {needed} MiB of memory, and {free} MiB are free. Unload another engine on the page Engines, close other programs, or choose a smaller model."
            : null;
    }
}
