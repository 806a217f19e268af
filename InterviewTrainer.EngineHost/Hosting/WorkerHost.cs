using System.Diagnostics;
using System.Net.Sockets;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>The web server around an engine: listens, answers <c>/health</c> with 503 while the model loads, then serves; ends with its parent.</summary>
internal static class WorkerHost
{
    private const int MaxMessageCharacters = 2000;

    /// <summary>Runs until cancelled; the engine is disposed of. What the engine maps is reached only once it is loaded.</summary>
    /// <returns>The process's exit code: 0, or <see cref="EngineLoadException.ExitCode"/> with the reason on <paramref name="errors"/>.</returns>
    public static async Task<int> RunAsync(WorkerSettings settings, IWorkerEngine engine, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var owned = engine;
        try
        {
            if (settings.EndWithInput)
            {
                ParentWatch.Start(Console.OpenStandardInput(), () => EndNow(settings.Socket));
            }

            await ServeAsync(settings, engine, errors, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (EngineLoadException exception)
        {
            await errors.WriteLineAsync(exception.Message.Length > MaxMessageCharacters ? exception.Message[..MaxMessageCharacters] : exception.Message);
            return EngineLoadException.ExitCode;
        }
    }

    private static async Task ServeAsync(WorkerSettings settings, IWorkerEngine engine, TextWriter errors, CancellationToken cancellationToken)
    {
        if (settings.Socket is null == settings.Urls is null)
        {
            throw new EngineLoadException("Say where to listen: either --socket PATH, or --urls URLS for other programs.");
        }

        using var socket = settings.Socket is null ? null : await SocketFile.PrepareAsync(settings.Socket, cancellationToken);
        var address = settings.Urls is null ? null : WorkerAddress.Parse(settings.Urls, settings.TokenFile);
        var state = new LoadState();
        await using var app = WorkerServer.Build(settings, engine, socket, address, state, errors);
        try
        {
            await app.StartAsync(cancellationToken);
            socket?.Restrict();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SocketException)
        {
            throw new EngineLoadException($"Listening on {settings.Socket ?? settings.Urls} failed: {exception.Message}", exception);
        }

        await engine.LoadAsync(cancellationToken);
        state.SetLoaded();
        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>As kill -9 would: an orderly exit waits for threads that native code may hold.</summary>
    private static void EndNow(string? socket)
    {
        if (socket is not null)
        {
            SocketFile.Remove(socket);
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
