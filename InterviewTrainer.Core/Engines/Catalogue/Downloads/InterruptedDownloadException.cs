namespace InterviewTrainer.Core.Engines.Catalogue.Downloads;

/// <summary>A try ended before the file was here, in a way that another try may mend.</summary>
/// <param name="reason">What happened, as the beginning of a sentence for the person.</param>
/// <param name="wait">How long the server asked to be left alone; null where it did not.</param>
/// <param name="innerException">What was thrown.</param>
internal sealed class InterruptedDownloadException(string reason, TimeSpan? wait = null, Exception? innerException = null) : Exception(reason, innerException)
{
    public TimeSpan? Wait { get; } = wait;
}
