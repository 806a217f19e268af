namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>What the segmenter noticed in the stream. Positions are samples at 16 kHz from the stream's start.</summary>
public abstract record SpeechBoundary(long Sample)
{
    /// <summary>Speech began at <see cref="SpeechBoundary.Sample"/>.</summary>
    public sealed record Started(long Sample) : SpeechBoundary(Sample);

    /// <summary>Speech ended at <see cref="SpeechBoundary.Sample"/>; noticed later, once the silence was long enough.</summary>
    public sealed record Ended(long Sample) : SpeechBoundary(Sample);
}
