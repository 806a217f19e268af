namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>Signals are the command line's: the web server only stops when it is told to, and holds up no exit.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
