namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>
/// A request that cannot be answered; thrown by engines, written by <see cref="WireErrors"/> as <c>{"error": …}</c>. The message is for the caller and repeats nothing
/// that the caller sent.
/// </summary>
/// <param name="status">HTTP status, 400 to 599.</param>
/// <param name="message">What is wrong, and the remedy.</param>
/// <param name="code">Short name for programs, such as <c>queue_full</c>; null for none.</param>
internal sealed class WorkerRequestException(int status, string message, string? code = null) : Exception(message)
{
    public int Status { get; } = status;

    public string? Code { get; } = code;

    /// <summary>When to try again; null where that does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
