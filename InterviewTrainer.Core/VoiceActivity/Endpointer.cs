using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>
/// Tells when an utterance has ended: it has begun, and nothing was said since for as long as the patience lasts. Counts in the stream's
/// samples, never by a clock, so that a late or lost frame does not end an utterance. Not thread-safe.
/// </summary>
public sealed class Endpointer
{
    private bool _isSpeaking;

    /// <summary>Where the utterance began; null before it did.</summary>
    public long? UtteranceStart { get; private set; }

    /// <summary>Where its last speech so far ended; null before it began and while there is speech.</summary>
    public long? LastSpeechEnd { get; private set; }

    /// <summary>Takes what the segmenter noticed.</summary>
    public void Accept(SpeechBoundary boundary)
    {
        _isSpeaking = boundary is SpeechBoundary.Started;
        UtteranceStart ??= _isSpeaking ? boundary.Sample : null;
        LastSpeechEnd = _isSpeaking || UtteranceStart is null ? null : boundary.Sample;
    }

    /// <summary>Silence since the last speech of the utterance; zero while there is speech and before it began.</summary>
    /// <param name="now">Samples of the stream so far.</param>
    public TimeSpan Silence(long now) => LastSpeechEnd is { } end ? AudioFormat.Duration(Math.Max(0, now - end)) : TimeSpan.Zero;

    /// <summary>Whether the utterance has ended.</summary>
    /// <param name="now">Samples of the stream so far.</param>
    /// <param name="patience">Silence to wait for; may differ from call to call.</param>
    public bool HasEnded(long now, TimeSpan patience) => LastSpeechEnd is not null && Silence(now) >= patience;

    /// <summary>Waits for a new utterance. Speech that is going on belongs to it, and begins it at <paramref name="now"/>.</summary>
    /// <param name="now">Samples of the stream so far.</param>
    public void Reset(long now)
    {
        UtteranceStart = _isSpeaking ? now : null;
        LastSpeechEnd = null;
    }
}
