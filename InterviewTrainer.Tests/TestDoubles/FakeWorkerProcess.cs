using InterviewTrainer.Core.Engines.Hosting;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A worker process that does what the test says.</summary>
internal sealed class FakeWorkerProcess(int id) : IWorkerProcess
{
    private readonly TaskCompletionSource<WorkerExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _isReady;

    public int Id { get; } = id;

    public HeldClient Client { get; } = new(new HttpClient { BaseAddress = new Uri("http://worker/v1/") });

    public Task<WorkerExit> Exited => _exited.Task;

    public double? WorkingSetMb { get; set; } = 100;

    /// <summary>Set by the test once the model "is loaded".</summary>
    public bool IsReady
    {
        get => _isReady;
        set => _isReady = value;
    }

    /// <summary>True once it was killed by its owner, rather than by the test.</summary>
    public bool WasDisposed { get; private set; }

    public void End(int code, string lastWords = "") => _exited.TrySetResult(new WorkerExit(code, lastWords));

    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) => Task.FromResult(IsReady && !Exited.IsCompleted);

    public ValueTask DisposeAsync()
    {
        WasDisposed = true;
        End(137);
        Client.Close();
        return ValueTask.CompletedTask;
    }
}
