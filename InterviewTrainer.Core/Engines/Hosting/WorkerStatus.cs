namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>How a worker is.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Message">The same for a person, with what went wrong last and the remedy.</param>
/// <param name="ProcessId">Of the running process; null where none runs.</param>
/// <param name="WorkingSetMb">Its memory, MiB; null where none runs.</param>
/// <param name="RecentFailures">Failures within <see cref="EngineOptions.FailureWindowMinutes"/>.</param>
public sealed record WorkerStatus(WorkerState State, string Message, int? ProcessId, double? WorkingSetMb, int RecentFailures);
