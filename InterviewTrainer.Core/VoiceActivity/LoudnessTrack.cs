using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>
/// The last seconds of a stream's loudness in steps of 10 ms, with its level of noise and of speech: they tell where within a window speech
/// begins or ends.
/// </summary>
internal sealed class LoudnessTrack(SegmenterOptions options)
{
    private const int HopSamples = AudioFormat.SampleRateHz / 100;
    private const int KeptHops = 512;
    private const int GapHops = 5;
    private const double NoiseSmoothing = 0.1;
    private const double UnknownNoiseDb = -60;

    private readonly float[] _levels = new float[KeptHops];
    private readonly short[] _hop = new short[HopSamples];
    private int _filled;
    private long _hops;
    private long _noted;
    private double? _noiseDb;
    private double _peakDb = Level.FloorDb;

    private double ThresholdDb => Math.Max((_noiseDb ?? UnknownNoiseDb) + options.OverNoiseDb, _peakDb - options.UnderPeakDb);

    public void Add(ReadOnlySpan<short> samples)
    {
        while (!samples.IsEmpty)
        {
            var count = Math.Min(samples.Length, HopSamples - _filled);
            samples[..count].CopyTo(_hop.AsSpan(_filled));
            samples = samples[count..];
            _filled += count;
            if (_filled == HopSamples)
            {
                _levels[_hops++ % KeptHops] = (float)Level.Decibels(_hop);
                _filled = 0;
            }
        }
    }

    /// <summary>What came since the last note was no speech: its level is the noise's.</summary>
    public void NoteSilence()
    {
        for (; _noted < _hops; _noted++)
        {
            var level = LevelOf(_noted);
            _noiseDb += NoiseSmoothing * (level - _noiseDb);
            _noiseDb ??= level;
        }
    }

    /// <summary>What came since the last note was speech.</summary>
    public void NoteSpeech()
    {
        for (; _noted < _hops; _noted++)
        {
            _peakDb = Math.Max(_peakDb, LevelOf(_noted));
        }
    }

    public void ForgetPeak() => _peakDb = Level.FloorDb;

    /// <summary>
    /// Where the sound that the probabilities noticed at <paramref name="sample"/> rose over the threshold: before it while the sound is loud
    /// without a gap, else after it.
    /// </summary>
    public long RefineStart(long sample)
    {
        var threshold = ThresholdDb;
        var reach = AudioFormat.Samples(options.MaxRefinement) / HopSamples;
        var hop = sample / HopSamples;
        var forward = Math.Min(_hops, hop + reach);
        while (hop < forward && LevelOf(hop) < threshold)
        {
            hop++;
        }

        if (hop == forward)
        {
            return sample;
        }

        var first = hop;
        var backward = Math.Max(Oldest, (sample / HopSamples) - reach);
        for (var earlier = hop - 1; earlier >= backward && first - earlier <= GapHops; earlier--)
        {
            first = LevelOf(earlier) >= threshold ? earlier : first;
        }

        return Math.Max(0, (first * HopSamples) - AudioFormat.Samples(options.Padding));
    }

    /// <summary>Where the sound before <paramref name="sample"/> was last over the threshold.</summary>
    public long RefineEnd(long sample)
    {
        var threshold = ThresholdDb;
        var reach = AudioFormat.Samples(options.MaxRefinement) / HopSamples;
        var last = Math.Min(_hops, (sample + HopSamples - 1) / HopSamples) - 1;
        for (var hop = last; hop > last - reach && hop >= Oldest; hop--)
        {
            if (LevelOf(hop) >= threshold)
            {
                return Math.Min(sample, ((hop + 1) * HopSamples) + AudioFormat.Samples(options.Padding));
            }
        }

        return sample;
    }

    public void Reset()
    {
        (_filled, _hops, _noted) = (0, 0, 0);
        _noiseDb = null;
        _peakDb = Level.FloorDb;
    }

    private long Oldest => Math.Max(0, _hops - KeptHops);

    private float LevelOf(long hop) => _levels[hop % KeptHops];
}
