namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>What the driver's pages shall do.</summary>
/// <param name="Server">Address of the web server.</param>
/// <param name="Interviews">One page for each.</param>
/// <param name="Wav">What the microphones hear, over and over: a mono WAV file of 16 kHz.</param>
/// <param name="Seconds">For how long.</param>
internal sealed record CircuitRun(Uri Server, IReadOnlyList<Guid> Interviews, string Wav, int Seconds);

/// <summary>What the driver reports.</summary>
/// <param name="Event"><c>streaming</c>, <c>finished</c> or <c>counted</c>.</param>
/// <param name="Circuits">With <c>counted</c>: the frames of each page.</param>
internal sealed record CircuitEvent(string Event, IReadOnlyList<CircuitFrames>? Circuits = null);

/// <summary>What became of one page's frames.</summary>
/// <param name="Captured">Frames that its microphone gave.</param>
/// <param name="Received">Frames whose voice activity the server determined.</param>
/// <param name="P50Ms">Median from sending to that; null when none came.</param>
/// <param name="P99Ms">99th percentile of the same.</param>
internal sealed record CircuitFrames(long Captured, long Received, double? P50Ms, double? P99Ms);
