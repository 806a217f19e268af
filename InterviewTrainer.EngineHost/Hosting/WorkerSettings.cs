namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>Where a worker listens, who may call, and when it ends.</summary>
/// <param name="Socket">Path of its Unix domain socket; null where it listens at addresses.</param>
/// <param name="Urls">Addresses; null where it listens at a socket.</param>
/// <param name="TokenFile">File with the token that callers at addresses must send.</param>
/// <param name="EndWithInput">Ends when standard input is closed.</param>
/// <param name="Threads">Threads that compute, at least 1.</param>
internal sealed record WorkerSettings(string? Socket, string? Urls, string? TokenFile, bool EndWithInput, int Threads);
