namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A use of an engine; while one is open the engine is not unloaded as idle.</summary>
/// <param name="client">Its base address ends with a slash, usually <c>/v1/</c>; sends the key, where there is one.</param>
/// <param name="ended">Called once, when the use ends.</param>
public sealed class EngineConnection(HttpClient client, Action ended) : IDisposable
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private Action? _ended = ended;

    public HttpClient Client { get; } = client;

    /// <summary>Completes when the process behind it has ended; never where there is none of ours.</summary>
    public Task Gone { get; init; } = Never;

    /// <summary>True for a worker of ours: what it says of errors can be shown, for it repeats nothing that it was asked.</summary>
    public bool IsOurs { get; init; }

    public void Dispose() => Interlocked.Exchange(ref _ended, null)?.Invoke();
}
