using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.OpenAi;

namespace InterviewTrainer.Core.Engines.Roles;

/// <summary>Where the engine is that was chosen for a role: a worker of ours, or a remote server. Thread-safe.</summary>
public sealed class ChosenEndpoints(
    EngineChoices choices, ModelStore models, WorkerPool workers, RemoteServers remotes, EngineOptions options)
{
    /// <summary>The endpoint and the name of the model there; null where the role is built-in, or its model is not installed any more.</summary>
    public ChosenEndpoint? Find(EngineRole role) => choices[role] switch
    {
        EngineChoice.Installed installed when models.Find(installed.ModelId) is { } model && model.Model.Kind == role.Kind() =>
            new ChosenEndpoint(workers.Get(WorkerSpecs.Of(model, models.TaggerFor(model), options)), Model: null, model.Model),
        EngineChoice.Remote remote when remotes.Find(remote) is { } server => new ChosenEndpoint(server, server.Settings.Model, Catalogued: null),
        EngineChoice.BuiltIn when role == EngineRole.Fillers => Find(EngineRole.Interviewer),
        _ => null,
    };
}

/// <summary>An endpoint that does a job.</summary>
/// <param name="Endpoint">Where.</param>
/// <param name="Model">Name of the model to ask for; null for the one that is there.</param>
/// <param name="Catalogued">The installed model; null for a remote one.</param>
public sealed record ChosenEndpoint(IEngineEndpoint Endpoint, string? Model, CatalogueModel? Catalogued);
