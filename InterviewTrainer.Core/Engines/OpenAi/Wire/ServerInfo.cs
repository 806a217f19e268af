namespace InterviewTrainer.Core.Engines.OpenAi.Wire;


/// <summary>Answer of <c>GET /v1/models</c>.</summary>
public sealed record ModelList(string Object, IReadOnlyList<ModelInfo> Data);

/// <summary>A model of the list.</summary>
public sealed record ModelInfo(string Id, string Object, string OwnedBy);

/// <summary>Body of every error: <c>{"error": {"message": …, "type": …, "code": …}}</c>.</summary>
public sealed record ErrorResponse(ErrorBody Error);

/// <summary>What went wrong, for a person.</summary>
public sealed record ErrorBody(string Message, string Type, string? Code = null);

/// <summary>Answer of a worker's <c>GET /health</c>.</summary>
/// <param name="Status"><c>ok</c>, or <c>loading</c> with HTTP 503.</param>
/// <param name="Model">What is loaded.</param>
/// <param name="Engine">Native library and version.</param>
/// <param name="WorkingSetMb">Memory in use, MiB.</param>
public sealed record WorkerHealth(string Status, string Model, string Engine, double WorkingSetMb)
{
    /// <summary>Requests being answered now.</summary>
    public int Active { get; init; }

    /// <summary>Requests waiting.</summary>
    public int Waiting { get; init; }

    /// <summary>Threads that compute.</summary>
    public int Threads { get; init; }
}
