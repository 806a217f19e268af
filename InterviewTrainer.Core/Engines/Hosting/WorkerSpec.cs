namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>What a worker process serves.</summary>
/// <param name="Id">One for each model; two specs of one id are the same worker.</param>
/// <param name="Name">Shown to people, such as <c>Qwen3 4B</c>.</param>
/// <param name="Arguments">Of the engine host, such as <c>language --model DIR</c>, without those that say where it listens; <c>--threads</c> is added where it is missing.</param>
/// <param name="MemoryMb">What it needs when loaded, MiB; null when nobody measured it.</param>
public sealed record WorkerSpec(string Id, string Name, IReadOnlyList<string> Arguments, int? MemoryMb)
{
    /// <summary>True when <paramref name="other"/> is started the same way.</summary>
    public bool IsSameAs(WorkerSpec other) => Id == other.Id && Name == other.Name && MemoryMb == other.MemoryMb && Arguments.SequenceEqual(other.Arguments);
}
