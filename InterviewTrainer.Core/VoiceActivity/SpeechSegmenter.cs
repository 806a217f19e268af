using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>
/// Finds where speech begins and ends in one stream: hysteresis over a detector's probabilities says that there is speech, loudness says
/// where exactly its bounds are. What it reports does not depend on how the stream is cut into frames. Not thread-safe.
/// </summary>
public sealed class SpeechSegmenter
{
    private readonly IVoiceActivityDetector _detector;
    private readonly SegmenterOptions _options;
    private readonly LoudnessTrack _loudness;
    private readonly Action<float> _onWindow;
    private readonly List<SpeechBoundary> _found = [];
    private long _windowEnd;
    private long _candidate = -1;
    private long _voicedEnd;
    private long _lastEnd;

    /// <param name="detector">Belongs to the caller; fed by this segmenter alone.</param>
    /// <param name="options">Null for the defaults.</param>
    public SpeechSegmenter(IVoiceActivityDetector detector, SegmenterOptions? options = null)
    {
        _detector = detector;
        _options = options ?? new SegmenterOptions();
        _loudness = new LoudnessTrack(_options);
        _onWindow = OnWindow;
    }

    /// <summary>Whether the stream is in speech that has been reported as started.</summary>
    public bool IsSpeaking { get; private set; }

    /// <summary>Probability of speech in the window that was completed last.</summary>
    public float Probability { get; private set; }

    /// <summary>Samples of the stream taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>Takes the samples that follow those given before, and reports what became certain by them, in order.</summary>
    public void Process(ReadOnlySpan<short> samples, Action<SpeechBoundary> onBoundary)
    {
        while (!samples.IsEmpty)
        {
            // One window at a time, so that loudness never runs ahead of the probabilities.
            var count = (int)Math.Min(samples.Length, _windowEnd + _detector.WindowSamples - Position);
            _loudness.Add(samples[..count]);
            Position += count;
            _detector.Process(samples[..count], _onWindow);
            samples = samples[count..];
        }

        Deliver(onBoundary);
    }

    /// <summary>Ends the stream: speech that goes on ends with it.</summary>
    public void Finish(Action<SpeechBoundary> onBoundary)
    {
        if (IsSpeaking)
        {
            End();
        }

        Deliver(onBoundary);
    }

    /// <summary>Forgets the stream, and resets the detector.</summary>
    public void Reset()
    {
        _detector.Reset();
        _loudness.Reset();
        _found.Clear();
        IsSpeaking = false;
        Probability = 0;
        (Position, _windowEnd, _voicedEnd, _lastEnd, _candidate) = (0, 0, 0, 0, -1);
    }

    private void OnWindow(float probability)
    {
        var windowStart = _windowEnd;
        _windowEnd += _detector.WindowSamples;
        Probability = probability;
        var voiced = probability >= (_candidate >= 0 ? _options.OffsetProbability : _options.OnsetProbability);
        if (voiced)
        {
            _candidate = _candidate >= 0 ? _candidate : windowStart;
            _voicedEnd = _windowEnd;
            _loudness.NoteSpeech();
        }
        else if (_candidate < 0)
        {
            _loudness.NoteSilence();
        }

        if (IsSpeaking)
        {
            if (_windowEnd - _voicedEnd >= AudioFormat.Samples(_options.MinSilence))
            {
                End();
            }
        }
        else if (!voiced)
        {
            _candidate = -1;
        }
        else if (_voicedEnd - _candidate >= AudioFormat.Samples(_options.MinSpeech))
        {
            IsSpeaking = true;
            _found.Add(new SpeechBoundary.Started(Math.Max(_lastEnd, _loudness.RefineStart(_candidate))));
        }
    }

    private void End()
    {
        _lastEnd = Math.Min(Position, _loudness.RefineEnd(_voicedEnd));
        _found.Add(new SpeechBoundary.Ended(_lastEnd));
        _loudness.ForgetPeak();
        IsSpeaking = false;
        _candidate = -1;
    }

    private void Deliver(Action<SpeechBoundary> onBoundary)
    {
        // A copy, so that a receiver may reset the segmenter or go on feeding it.
        SpeechBoundary[] found = [.. _found];
        _found.Clear();
        Array.ForEach(found, onBoundary);
    }
}
