namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>A use of an engine; while one is open the engine is not unloaded as idle.</summary>
/// <param name="client">Its base address ends with <c>/v1/</c>; carries the key, where there is one.</param>
/// <param name="ended">Called once, when the use ends.</param>
public sealed class EngineConnection(HttpClient client, Action ended) : IDisposable
{
    private Action? _ended = ended;

    public HttpClient Client { get; } = client;

    public void Dispose() => Interlocked.Exchange(ref _ended, null)?.Invoke();
}
