using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>The web server around an engine: listens, answers <c>/health</c> while the model loads, ends with its parent.</summary>
internal static class WorkerHost
{
    public static async Task<int> RunAsync(WorkerSettings settings, IWorkerEngine engine, TextWriter errors, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.PropertyNamingPolicy = WireJson.Options.PropertyNamingPolicy);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(settings.Socket!));
        await using var app = builder.Build();
        var loaded = false;
        app.MapGet("/health", () => new WorkerHealth(Volatile.Read(ref loaded) ? "ok" : "loading", engine.Model, engine.Library, Environment.WorkingSet / 1048576.0));
        engine.Map(app);
        await app.StartAsync(cancellationToken);
        try
        {
            await engine.LoadAsync(cancellationToken);
            Volatile.Write(ref loaded, true);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (EngineLoadException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return EngineLoadException.ExitCode;
        }
        finally
        {
            await engine.DisposeAsync();
        }
    }
}
