using System.ComponentModel;
using InterviewTrainer.Core.Engines.OpenAi;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>
/// The time from a worker's first use until it is unloaded or turned off: processes one after another, for one that fails is followed by the next after a while.
/// </summary>
/// <param name="worker">Told of everything that changes; decides what follows a failure.</param>
/// <param name="parts">What it is made of.</param>
internal sealed class WorkerSession(Worker worker, WorkerParts parts) : IDisposable
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource<IWorkerProcess> _ready = NewReady();
    private bool _closed;

    private WorkerSpec Spec => worker.Spec;

    /// <summary>The process that is ready, or the next one that will be.</summary>
    /// <exception cref="EngineUnavailableException">It did not start, or the session is over.</exception>
    public Task<IWorkerProcess> ReadyAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_ready.Task is { IsCompletedSuccessfully: true, Result.Exited.IsCompleted: true } && !_closed)
            {
                _ready = NewReady();
            }

            return _ready.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Ends the process, and with it the session; those who wait for it are told why.</summary>
    public void Stop(string reason)
    {
        Close(reason);
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>To be called once <see cref="RunAsync"/> has returned.</summary>
    public void Dispose() => _stop.Dispose();

    /// <summary>Runs until it is stopped, idle, or turned off.</summary>
    public async Task RunAsync()
    {
        while (await RunProcessAsync() is { } trouble)
        {
            if (worker.Fail(this, trouble) is not { } delay)
            {
                Close(worker.Status.Message);
                return;
            }

            if (!trouble.WasReady)
            {
                Refuse(trouble.Message); // Who came after a crash waits for the next process instead.
            }

            await WaitAsync(delay);
        }
    }

    /// <summary>One process from its start to its end; null when it was ended on purpose.</summary>
    private async Task<WorkerTrouble?> RunProcessAsync()
    {
        if (_stop.IsCancellationRequested)
        {
            return null;
        }

        IWorkerProcess started;
        try
        {
            started = parts.Processes.Start(Spec);
        }
        catch (EngineUnavailableException exception)
        {
            return new WorkerTrouble(exception.Message, IsFinal: true);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return new WorkerTrouble($"{Spec.Name} could not be started: {exception.Message}");
        }

        await using var process = started;
        worker.Report(this, WorkerState.Starting, "The model is being loaded.", process);
        if (await LoadAsync(process) is { } trouble)
        {
            return trouble;
        }

        return _stop.IsCancellationRequested || await WatchAsync(process) is not { } later ? null : later with { WasReady = true };
    }

    /// <summary>Waits until it is ready; null when it is, or was stopped.</summary>
    private async Task<WorkerTrouble?> LoadAsync(IWorkerProcess process)
    {
        var began = parts.Time.GetTimestamp();
        while (!_stop.IsCancellationRequested && !await IsReadyAsync(process))
        {
            if (process.Exited.IsCompleted)
            {
                return Ended(await process.Exited);
            }

            if (parts.Time.GetElapsedTime(began) > parts.ReadyLimit)
            {
                return new WorkerTrouble($"{Spec.Name} was not loaded within {parts.Options.ReadySeconds:0.#} s. Choose a smaller model on the page Engines, or raise Engines:ReadySeconds.");
            }

            if (OverBudget(process) is { } trouble)
            {
                return trouble;
            }

            await WaitAsync(ProbeInterval, process.Exited);
        }

        return null;
    }

    private async Task<bool> IsReadyAsync(IWorkerProcess process)
    {
        try
        {
            return await process.IsReadyAsync(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Serves until it ends, is stopped, is idle for too long or uses too much; null when it was ended on purpose.</summary>
    private async Task<WorkerTrouble?> WatchAsync(IWorkerProcess process)
    {
        worker.Report(this, WorkerState.Ready, "Ready.", process);
        Publish(process);
        while (true)
        {
            await WaitAsync(WatchInterval, process.Exited);
            if (_stop.IsCancellationRequested)
            {
                return null;
            }

            if (process.Exited.IsCompleted)
            {
                return Ended(await process.Exited);
            }

            if (OverBudget(process) is { } trouble)
            {
                return trouble;
            }

            if (worker.TryEndIdle(this))
            {
                return null;
            }
        }
    }

    private WorkerTrouble Ended(WorkerExit exit) => exit is { Code: WorkerExit.CannotLoad, LastWords.Length: > 0 }
        ? new WorkerTrouble(exit.LastWords, IsFinal: true)
        : new WorkerTrouble($"{Spec.Name} stopped unexpectedly ({exit.Describe()}).", IsFinal: exit.Code == WorkerExit.CannotLoad);

    private WorkerTrouble? OverBudget(IWorkerProcess process) => process.WorkingSetMb is { } used && used > parts.BudgetMb
        ? new WorkerTrouble($"{Spec.Name} used {used:0} MiB of memory, more than the {parts.BudgetMb} MiB that one engine may use, and was ended. Choose a smaller model on the page Engines, or raise Engines:MemoryBudgetMb.")
        : null;

    /// <summary>Waits until the time is over, <paramref name="end"/> completes, or the session is stopped.</summary>
    private async Task WaitAsync(TimeSpan limit, params IEnumerable<Task> end)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        await Task.WhenAny(end.Append(Task.Delay(limit, parts.Time, over.Token)));
        await over.CancelAsync(); // Else the timer would outlive the wait.
    }

    private void Publish(IWorkerProcess process)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            if (_ready.Task.IsCompleted)
            {
                _ready = NewReady();
            }

            _ready.SetResult(process);
        }
    }

    /// <summary>Tells those who wait; whoever comes later waits for the next process.</summary>
    private void Refuse(string message)
    {
        lock (_lock)
        {
            if (!_ready.Task.IsCompleted)
            {
                _ready.SetException(new EngineUnavailableException(message));
                _ = _ready.Task.Exception; // Nobody need have waited.
                _ready = NewReady();
            }
        }
    }

    private void Close(string message)
    {
        lock (_lock)
        {
            _closed = true;
            if (_ready.Task.IsCompleted)
            {
                _ready = NewReady();
            }

            _ready.SetException(new EngineUnavailableException(message));
            _ = _ready.Task.Exception;
        }
    }

    private static TaskCompletionSource<IWorkerProcess> NewReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
