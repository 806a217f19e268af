namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>A stretch of speech, in samples at 16 kHz from the start of the sound.</summary>
/// <param name="Start">First sample.</param>
/// <param name="End">The sample after the last.</param>
public sealed record SpeechSegment(long Start, long End);

/// <summary>Speech in a whole sound.</summary>
public static class SpeechSegments
{
    /// <summary>Finds the stretches of speech, in order, without overlap.</summary>
    /// <param name="samples">Mono 16 kHz.</param>
    /// <param name="detector">Belongs to the caller; reset before and after.</param>
    /// <param name="options">Null for the defaults.</param>
    public static IReadOnlyList<SpeechSegment> Find(ReadOnlySpan<short> samples, IVoiceActivityDetector detector, SegmenterOptions? options = null)
    {
        var segments = new List<SpeechSegment>();
        var start = 0L;
        var segmenter = new SpeechSegmenter(detector, options);
        segmenter.Reset();
        segmenter.Process(samples, Take);
        segmenter.Finish(Take);
        segmenter.Reset();
        return segments;

        void Take(SpeechBoundary boundary)
        {
            if (boundary is SpeechBoundary.Started)
            {
                start = boundary.Sample;
            }
            else
            {
                segments.Add(new SpeechSegment(start, boundary.Sample));
            }
        }
    }
}
