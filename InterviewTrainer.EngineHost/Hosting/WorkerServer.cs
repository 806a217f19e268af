using InterviewTrainer.Core.Engines.OpenAi.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>Composes the web server of a worker: Kestrel alone, no configuration but what is passed, no log of requests.</summary>
internal static class WorkerServer
{
    /// <summary>A recording of OpenAI's largest size (25 MiB) and the form around it.</summary>
    private const long MaxBodyBytes = 26L << 20;

    /// <summary>A full context of the longest model is under a tenth of it.</summary>
    private const long MaxJsonBytes = 4L << 20;

    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(1);

    public static WebApplication Build(WorkerSettings settings, IWorkerEngine engine, SocketFile? socket, WorkerAddress? address, LoadState state, TextWriter errors)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownPatience);
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = WireJson.Options.PropertyNamingPolicy;
            options.SerializerOptions.DefaultIgnoreCondition = WireJson.Options.DefaultIgnoreCondition;
            options.SerializerOptions.MaxDepth = WireJson.Options.MaxDepth;
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            if (socket is not null)
            {
                kestrel.ListenUnixSocket(socket.Path);
            }
        });
        if (address is not null)
        {
            builder.WebHost.UseUrls([.. address.Urls]);
        }

        var app = builder.Build();
        app.UseMiddleware<WireErrors>(errors);
        app.Use((context, next) => AdmitAsync(context, next, address, state));
        app.UseRouting();
        app.MapGet("/health", () => state.Health(engine, settings.Threads));
        app.MapGet("/v1/models", () => new ModelList("list", [new ModelInfo(engine.Model, "model", "local")]));
        engine.Map(app);
        return app;
    }

    private static Task AdmitAsync(HttpContext context, RequestDelegate next, WorkerAddress? address, LoadState state)
    {
        if (address?.Admits(context.Request) == false)
        {
            throw address.Token is null
                ? new WorkerRequestException(StatusCodes.Status403Forbidden, "Only programs on this machine may call, by the name localhost. Start the worker with --token-file to let others in.")
                : new WorkerRequestException(StatusCodes.Status401Unauthorized, "The API key is missing or wrong. Send the token of the worker's --token-file as \"Authorization: Bearer …\".", "invalid_api_key");
        }

        if (!state.IsLoaded && context.Request.Path != "/health")
        {
            throw new WorkerRequestException(StatusCodes.Status503ServiceUnavailable, "The model is being loaded. Try again shortly.", "loading") { RetryAfter = TimeSpan.FromSeconds(1) };
        }

        if (context.Request.HasJsonContentType() && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxJsonBytes;
        }

        return next(context);
    }
}
