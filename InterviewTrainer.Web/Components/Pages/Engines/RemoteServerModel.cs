using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Engines.Roles;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>A server that the person names: where it is, its model and key, and the jobs that it shall do.</summary>
internal sealed class RemoteServerModel(EngineChoices choices, EngineKeys keys, RemoteServers servers)
{
    private readonly HashSet<EngineRole> _roles = [EngineRole.Interviewer];

    public string Address { get; set; } = "";

    public string ModelName { get; set; } = "";

    /// <summary>Typed just now; gone from here as soon as it is kept.</summary>
    public string Key { get; set; } = "";

    public IReadOnlySet<EngineRole> Roles => _roles;

    /// <summary>Names that the server gave.</summary>
    public IReadOnlyList<string> Models { get; private set; } = [];

    public string Outcome { get; private set; } = "";

    public bool Failed { get; private set; }

    public string Host => Server?.Address.Host ?? "";

    public bool LeavesMachine => Server is { StaysLocal: false };

    /// <summary>The environment variable that may hold its key instead; null while there is no address.</summary>
    public string? KeyVariable => Server is { } server ? EngineKeys.VariableOf(server.Address) : null;

    /// <summary>A key of this server is kept.</summary>
    public bool HasKey
    {
        get
        {
            try
            {
                return Server is { } server && keys.Find(server.Address) is not null;
            }
            catch (EngineUnavailableException)
            {
                return false; // Said when the server is used.
            }
        }
    }

    private RemoteServerSettings? Server =>
        RemoteServerSettings.TryParseAddress(Address, out var address, out _) ? new RemoteServerSettings(address, ModelName.Trim() is { Length: > 0 } name ? name : null) : null;

    public void Toggle(EngineRole role)
    {
        if (!_roles.Remove(role))
        {
            _roles.Add(role);
        }
    }

    /// <summary>Keeps the key and gives the server its jobs; false, with <see cref="Outcome"/>, where something is wrong.</summary>
    public bool Use() => Try(server =>
    {
        if (_roles.Count == 0)
        {
            Say("Choose at least one job for it.", failed: true);
            return;
        }

        foreach (var role in _roles)
        {
            choices.Set(role, new EngineChoice.Remote(server.Address.ToString(), server.Model ?? ""));
        }

        Say($"{server.Name} does {string.Join(", ", _roles.Order().Select(role => SeatWords.Job(role).ToLowerInvariant()))} from now on. Try it above.", failed: false);
    });

    /// <summary>Asks the server for the names of its models.</summary>
    public async Task ListAsync(CancellationToken cancellationToken)
    {
        RemoteServerSettings? asked = null;
        Try(server => asked = server);
        if (asked is null)
        {
            return;
        }

        try
        {
            Models = await servers.Get(asked).ListModelsAsync(cancellationToken);
            Say(Models.Count > 0 ? $"It has {string.Join(", ", Models.Take(8))}{(Models.Count > 8 ? " and more" : "")}." : "It answered, but names no models.", failed: false);
        }
        catch (EngineUnavailableException exception)
        {
            Say(exception.Message, failed: true);
        }
    }

    public void ForgetKey() => Try(server => Say(keys.Remove(server.Address) ? "The key is forgotten." : "The key comes from an environment variable; it stays until that is gone.", failed: false));

    private bool Try(Action<RemoteServerSettings> action)
    {
        if (!RemoteServerSettings.TryParseAddress(Address, out _, out var problem))
        {
            Say(problem, failed: true);
            return false;
        }

        try
        {
            var server = Server!;
            if (Key.Length > 0)
            {
                keys.Set(server.Address, Key);
                Key = "";
            }

            Say("", failed: false);
            action(server);
            return !Failed;
        }
        catch (Exception exception) when (exception is EngineUnavailableException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            Say(exception.Message, failed: true);
            return false;
        }
    }

    private void Say(string text, bool failed) => (Outcome, Failed) = (text, failed);
}
