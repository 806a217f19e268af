using InterviewTrainer.Core.Engines.OpenAi;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>
/// A supervised worker process: started with its first use, started again after a failure (later each time, and off after too many), unloaded when nobody uses it.
/// Thread-safe.
/// </summary>
public sealed partial class Worker : IEngineEndpoint, IAsyncDisposable
{
    private readonly WorkerParts _parts;
    private readonly Action _changed;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly FailureLog _failures;

    private WorkerSession? _session;
    private Task _supervision = Task.CompletedTask;
    private IWorkerProcess? _process;
    private WorkerState _state = WorkerState.Stopped;
    private string _message = "Starts with its first use.";
    private int _uses;
    private long _unusedSince;
    private bool _disposed;

    internal Worker(WorkerSpec spec, WorkerParts parts, Action changed)
    {
        Spec = spec;
        _parts = parts;
        _changed = changed;
        _logger = parts.Logger;
        _failures = new FailureLog(TimeSpan.FromMinutes(parts.Options.FailureWindowMinutes), parts.Time, parts.Random);
    }

    public WorkerSpec Spec { get; }

    /// <inheritdoc/>
    public string Name => Spec.Name;

    /// <inheritdoc/>
    public bool StaysLocal => true;

    /// <summary>How it is now.</summary>
    public WorkerStatus Status
    {
        get
        {
            lock (_lock)
            {
                return new WorkerStatus(_state, _message, _process?.Id, _process?.WorkingSetMb, _failures.Recent);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<EngineConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var session = Enter();
            var process = default(IWorkerProcess);
            try
            {
                process = await session.ReadyAsync(cancellationToken);
                if (!process.Exited.IsCompleted && process.Client.TryHold() is { } hold)
                {
                    return Connection(process, hold);
                }
            }
            catch
            {
                Leave(process);
                throw;
            }

            Leave(process); // It died in between: wait for the next.
        }
    }

    /// <summary>Ends its process, also when it is in use; the next use starts it again. Returns when it is gone.</summary>
    public Task UnloadAsync() => EndAsync("Unloaded; starts with its next use.");

    /// <summary>Lets it be started again after it was turned off.</summary>
    public void TurnOn()
    {
        lock (_lock)
        {
            if (_state != WorkerState.Off)
            {
                return;
            }

            _failures.Clear();
            (_state, _message) = (WorkerState.Stopped, "Turned on; starts with its next use.");
        }

        _changed();
    }

    /// <summary>Ends its process for good.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        await EndAsync("Not in use any more.");
    }

    /// <summary>A process of the session has changed its state.</summary>
    internal void Report(WorkerSession session, WorkerState state, string message, IWorkerProcess process)
    {
        lock (_lock)
        {
            if (_session != session)
            {
                return;
            }

            (_state, _message, _process) = (state, message, process);
            _unusedSince = _parts.Time.GetTimestamp();
        }

        LogState(Spec.Id, state);
        _changed();
    }

    /// <summary>A process of the session has failed.</summary>
    /// <returns>How long to wait before the next; null for never.</returns>
    internal TimeSpan? Fail(WorkerSession session, WorkerTrouble trouble)
    {
        TimeSpan delay;
        WorkerState state;
        lock (_lock)
        {
            if (_session != session)
            {
                return null;
            }

            delay = _failures.Add();
            _process = null;
            var tooMany = _failures.Recent >= _parts.Options.MaxFailures;
            state = tooMany || trouble.IsFinal ? WorkerState.Off : WorkerState.BackingOff;
            _message = (trouble.IsFinal, tooMany) switch
            {
                (true, _) => $"{trouble.Message} {Name} is off until you turn it on on the page Engines.",
                (_, true) => $"{trouble.Message} That was failure {_failures.Recent} within {_parts.Options.FailureWindowMinutes:0.#} minutes: {Name} is off until you turn it on on the page Engines.",
                _ => $"{trouble.Message} It starts again in {delay.TotalSeconds:0.0} s.",
            };
            _state = state;
            if (state == WorkerState.Off)
            {
                _session = null;
            }
        }

        LogFailure(Spec.Id, trouble.Message, state);
        _changed();
        return state == WorkerState.Off ? null : delay;
    }

    /// <summary>Ends the session if nobody has used it for long; its process is the caller's to end.</summary>
    internal bool TryEndIdle(WorkerSession session)
    {
        lock (_lock)
        {
            if (_session != session || _uses > 0 || _parts.Time.GetElapsedTime(_unusedSince) < _parts.IdleLimit)
            {
                return false;
            }

            (_session, _process, _state) = (null, null, WorkerState.Stopped);
            _message = $"Unloaded after {_parts.Options.IdleUnloadMinutes:0.#} minutes without use; starts with its next use.";
        }

        LogState(Spec.Id, WorkerState.Stopped);
        _changed();
        return true;
    }

    /// <summary>Counts a use, and begins a session where there is none.</summary>
    private WorkerSession Enter()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_state == WorkerState.Off)
            {
                throw new EngineUnavailableException(_message);
            }

            if (_session is null)
            {
                if (_parts.Refusal(Spec) is { } refusal)
                {
                    throw new EngineUnavailableException(refusal);
                }

                var session = _session = new WorkerSession(this, _parts);
                var before = _supervision;
                _supervision = Task.Run(() => SuperviseAsync(session, before));
            }

            _uses++;
            return _session;
        }
    }

    private EngineConnection Connection(IWorkerProcess process, IDisposable hold)
    {
        void End()
        {
            hold.Dispose();
            Leave(process);
        }

        return new EngineConnection(process.Client.Client, End) { Gone = process.Exited, IsOurs = true };
    }

    /// <param name="process">What was used; null when it came to nothing.</param>
    private void Leave(IWorkerProcess? process)
    {
        lock (_lock)
        {
            _uses--;
            _unusedSince = _parts.Time.GetTimestamp();
            if (process?.Exited.IsCompleted == false)
            {
                _failures.Succeeded();
            }
        }
    }

    /// <summary>Two processes of one model never run at once: the memory is counted for one.</summary>
    private async Task SuperviseAsync(WorkerSession session, Task before)
    {
        await before;
        try
        {
            await session.RunAsync();
        }
        catch (Exception exception)
        {
            LogBroken(exception, Spec.Id);
            Fail(session, new WorkerTrouble($"{Name} could not be supervised ({exception.GetType().Name}).", IsFinal: true));
            session.Stop(Status.Message);
        }
        finally
        {
            session.Dispose();
        }
    }

    private Task EndAsync(string message)
    {
        WorkerSession? session;
        Task supervision;
        lock (_lock)
        {
            (session, _session, _process, supervision) = (_session, null, null, _supervision);
            if (session is not null)
            {
                (_state, _message) = (WorkerState.Stopped, message);
            }
        }

        if (session is not null)
        {
            session.Stop($"{Name} was unloaded.");
            _changed();
        }

        return supervision;
    }

    [LoggerMessage(LogLevel.Information, "Worker {Id}: {State}")]
    private partial void LogState(string id, WorkerState state);

    [LoggerMessage(LogLevel.Warning, "Worker {Id}: {Trouble} ({State})")]
    private partial void LogFailure(string id, string trouble, WorkerState state);

    [LoggerMessage(LogLevel.Error, "Worker {Id} could not be supervised")]
    private partial void LogBroken(Exception exception, string id);
}
