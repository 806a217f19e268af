using InterviewTrainer.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>The worker processes of this server, one a model. They end with the pool, and with this process however it ends. Thread-safe.</summary>
public sealed class WorkerPool : IAsyncDisposable
{
    private readonly WorkerParts _parts;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Worker> _workers = [];
    private readonly List<Task> _replaced = [];
    private bool _disposed;

    public WorkerPool(EngineOptions options, OutboundHttp http, TimeProvider time, ILogger<WorkerPool> logger)
        : this(new WorkerParts(new WorkerProcesses(options, http, logger), options, new MachineMemory(), time, Random.Shared.NextDouble, logger))
    {
    }

    internal WorkerPool(WorkerParts parts) => _parts = parts;

    /// <summary>Something in the status of a worker, or in the list, has changed. Raised on any thread; a handler returns at once and throws nothing.</summary>
    public event Action? Changed;

    /// <summary>Those that were asked for so far, by name.</summary>
    public IReadOnlyList<Worker> Workers
    {
        get
        {
            lock (_lock)
            {
                return [.. _workers.Values.OrderBy(worker => worker.Name, StringComparer.OrdinalIgnoreCase)];
            }
        }
    }

    /// <summary>The worker of a model; one that is started in another way than before takes the place of the old one, whose process ends.</summary>
    public Worker Get(WorkerSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Worker worker;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_workers.TryGetValue(spec.Id, out var known))
            {
                if (known.Spec.IsSameAs(spec))
                {
                    return known;
                }

                _replaced.RemoveAll(task => task.IsCompleted);
                _replaced.Add(known.DisposeAsync().AsTask());
            }

            worker = _workers[spec.Id] = new Worker(spec, _parts, () => Changed?.Invoke());
        }

        Changed?.Invoke();
        return worker;
    }

    /// <summary>Ends every process, and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] ending;
        lock (_lock)
        {
            _disposed = true;
            ending = [.. _workers.Values.Select(worker => worker.DisposeAsync().AsTask()), .. _replaced];
        }

        await Task.WhenAll(ending);
    }
}
