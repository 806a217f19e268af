using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.OpenAi;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>The remote servers in use, one for each address and model, so that what is known of one (its breaker) outlives a request. Thread-safe.</summary>
public sealed class RemoteServers(EngineKeys keys, EngineOptions options, OutboundHttp http, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RemoteServerSettings, RemoteServer> _servers = [];

    /// <summary>The server of a choice; null where its address is none, as in a file that somebody edited.</summary>
    public RemoteServer? Find(EngineChoice.Remote choice) =>
        RemoteServerSettings.TryParseAddress(choice.Address, out var address, out _) ? Get(new RemoteServerSettings(address, choice.Model.Length > 0 ? choice.Model : null)) : null;

    /// <summary>The server at an address.</summary>
    public RemoteServer Get(RemoteServerSettings settings)
    {
        lock (_gate)
        {
            return _servers.TryGetValue(settings, out var known) ? known : _servers[settings] = new RemoteServer(settings, keys, options, http, time);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var server in _servers.Values)
            {
                server.Dispose();
            }

            _servers.Clear();
        }
    }
}
