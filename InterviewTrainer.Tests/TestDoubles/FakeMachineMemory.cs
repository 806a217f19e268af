using InterviewTrainer.Core.Engines.Hosting;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A machine of 8 GiB.</summary>
internal sealed class FakeMachineMemory : IMachineMemory
{
    public int TotalMb => 8000;

    public int? FreeMb { get; set; } = 4000;
}
