namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>What a worker serves; loaded once, before the first request is answered with anything but 503.</summary>
internal interface IWorkerEngine : IAsyncDisposable
{
    /// <summary>Name of the model, as <c>/v1/models</c> and <c>/health</c> give it.</summary>
    string Model { get; }

    /// <summary>Native library and version.</summary>
    string Library { get; }

    /// <summary>Requests being answered now.</summary>
    int Active { get; }

    /// <summary>Requests waiting.</summary>
    int Waiting { get; }

    /// <summary>Loads libraries and model. Blocking native calls run off the thread pool.</summary>
    /// <exception cref="EngineLoadException">It cannot be loaded; the message names the thing and the remedy.</exception>
    Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>Adds the engine's endpoints under <c>/v1</c>.</summary>
    void Map(IEndpointRouteBuilder endpoints);
}
