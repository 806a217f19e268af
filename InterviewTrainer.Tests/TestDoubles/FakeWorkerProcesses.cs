using InterviewTrainer.Core.Engines.Hosting;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Starts fakes, and remembers them. Thread-safe.</summary>
internal sealed class FakeWorkerProcesses : IWorkerProcesses
{
    private readonly List<FakeWorkerProcess> _started = [];

    /// <summary>Prepares each process before it is handed out; throws where the start shall fail.</summary>
    public Action<FakeWorkerProcess> Prepare { get; set; } = process => process.IsReady = true;

    public IReadOnlyList<FakeWorkerProcess> Started
    {
        get
        {
            lock (_started)
            {
                return [.. _started];
            }
        }
    }

    /// <summary>Those that still run.</summary>
    public int Running => Started.Count(process => !process.Exited.IsCompleted);

    public IWorkerProcess Start(WorkerSpec spec)
    {
        lock (_started)
        {
            var process = new FakeWorkerProcess(1000 + _started.Count);
            _started.Add(process);
            Prepare(process);
            return process;
        }
    }
}
