using InterviewTrainer.Core.Engines.OpenAi.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>Whether the model is loaded yet.</summary>
internal sealed class LoadState
{
    private volatile bool _loaded;

    public bool IsLoaded => _loaded;

    public void SetLoaded() => _loaded = true;

    /// <summary>The answer of <c>/health</c>.</summary>
    public JsonHttpResult<WorkerHealth> Health(IWorkerEngine engine, int threads)
    {
        var loaded = _loaded;
        var health = new WorkerHealth(loaded ? "ok" : "loading", engine.Model, engine.Library, Environment.WorkingSet / 1048576.0)
        {
            Active = loaded ? engine.Active : 0,
            Waiting = loaded ? engine.Waiting : 0,
            Threads = threads,
        };
        return TypedResults.Json(health, WireJson.Options, statusCode: loaded ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
