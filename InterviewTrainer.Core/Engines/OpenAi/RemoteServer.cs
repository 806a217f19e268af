using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>
/// A server elsewhere, or on this machine but not ours. It may be silent only for so long; what did not arrive is tried again; one that keeps failing is left alone for a
/// while. Thread-safe.
/// </summary>
public sealed class RemoteServer : IEngineEndpoint, IDisposable
{
    private const long MaxListBytes = 4L << 20;
    private const int MaxModels = 2000;
    private const int MaxModelCharacters = 200;

    private static readonly Uri Models = new("models", UriKind.Relative);

    private readonly HttpClient _client;

    /// <param name="settings">Where it is.</param>
    /// <param name="keys">Holds its key.</param>
    /// <param name="options">How long it may be silent.</param>
    /// <param name="http">Makes the client.</param>
    /// <param name="time">The clock.</param>
    public RemoteServer(RemoteServerSettings settings, EngineKeys keys, EngineOptions options, OutboundHttp http, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(http);
        Settings = settings;
        _client = http.Create($"ask {settings.Name}", new RemoteHandler(settings, keys, TimeSpan.FromSeconds(options.RemoteSilenceSeconds), time), direct: settings.StaysLocal);
        _client.BaseAddress = settings.Address;
        _client.Timeout = Timeout.InfiniteTimeSpan; // A long answer is none too long; silence is, and the handler sees to it.
    }

    public RemoteServerSettings Settings { get; }

    /// <inheritdoc/>
    public string Name => Settings.Name;

    /// <inheritdoc/>
    public bool StaysLocal => Settings.StaysLocal;

    /// <inheritdoc/>
    public ValueTask<EngineConnection> ConnectAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new EngineConnection(_client, () => { }));

    /// <summary>Names of the models that it has, in its order.</summary>
    /// <exception cref="EngineUnavailableException">It cannot be asked; the message says what to do.</exception>
    public async Task<IReadOnlyList<string>> ListModelsAsync(CancellationToken cancellationToken)
    {
        using var response = await EngineRequests.SendAsync(this, () => new HttpRequestMessage(HttpMethod.Get, Models), cancellationToken);
        var list = await response.ReadJsonAsync<ModelList>(MaxListBytes, cancellationToken);
        return
        [
            .. (list.Data ?? throw response.Unreadable())
                .Select(model => model?.Id)
                .OfType<string>()
                .Where(id => id.Length is > 0 and <= MaxModelCharacters && !id.Any(char.IsControl))
                .Distinct()
                .Take(MaxModels),
        ];
    }

    public void Dispose() => _client.Dispose();
}
