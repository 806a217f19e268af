namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>A running worker process. Disposing kills it and waits until it is gone.</summary>
internal interface IWorkerProcess : IAsyncDisposable
{
    int Id { get; }

    /// <summary>Reaches it; base address <c>/v1/</c>. Good for as long as it is held.</summary>
    HeldClient Client { get; }

    /// <summary>Completes when it has ended, however; never faults.</summary>
    Task<WorkerExit> Exited { get; }

    /// <summary>Its memory now, MiB; null once it has ended.</summary>
    double? WorkingSetMb { get; }

    /// <summary>True once it has loaded its model; false while it loads, or cannot be reached.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellationToken);
}
