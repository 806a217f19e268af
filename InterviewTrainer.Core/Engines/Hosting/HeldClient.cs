namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>
/// A client that is disposed of once its owner has closed it and nobody holds it any more: disposed of earlier, it would cancel requests that are just being sent, and
/// nobody could tell whether they arrived. Thread-safe.
/// </summary>
internal sealed class HeldClient(HttpClient client)
{
    /// <summary>One for the owner and one for each use.</summary>
    private int _holds = 1;

    public HttpClient Client { get; } = client;

    /// <summary>Disposing lets go of it; null when it is closed already.</summary>
    public IDisposable? TryHold()
    {
        int holds;
        do
        {
            holds = Volatile.Read(ref _holds);
            if (holds == 0)
            {
                return null;
            }
        }
        while (Interlocked.CompareExchange(ref _holds, holds + 1, holds) != holds);

        return new Hold(this);
    }

    /// <summary>To be called once, by the owner.</summary>
    public void Close() => Release();

    private void Release()
    {
        if (Interlocked.Decrement(ref _holds) == 0)
        {
            Client.Dispose();
        }
    }

    private sealed class Hold(HeldClient client) : IDisposable
    {
        private HeldClient? _client = client;

        public void Dispose() => Interlocked.Exchange(ref _client, null)?.Release();
    }
}
