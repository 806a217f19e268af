using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Signals;

/// <summary>
/// Turns the microphone's stream into a <see cref="SoundHop"/> every 20 ms, on a grid fixed to the sample clock, so that neither the lengths of
/// the frames nor the moment an answer began change a number. A hop follows its sound by 40 ms; those beside a gap are left out.
/// </summary>
internal sealed class HopAnalyser(Action<SoundHop> onHop)
{
    public const int HopSamples = AudioFormat.SampleRateHz / 50;
    public const int HopMs = 1000 * HopSamples / AudioFormat.SampleRateHz;

    /// <summary>Below -70 dBFS nobody speaks: pitch is not looked for.</summary>
    private const double AudiblePower = 1e-7;

    /// <summary>Largest believable change of pitch between neighbouring hops, in semitones.</summary>
    private const double LargestStep = 4;

    private const int HalfHop = HopSamples / 2;
    private const int WindowStart = (((3 * HalfHop) - PitchDetector.WindowSamples) / 2) + HalfRateFilter.DelaySamples;
    private const double FullScalePower = 32768.0 * 32768.0;

    private readonly short[] _hop = new short[HopSamples];
    private readonly float[] _threeHops = new float[3 * HalfHop];
    private readonly HalfRateFilter _filter = new(HopSamples);
    private readonly PitchDetector _pitch = new();
    private long _next = long.MinValue;
    private int _filled;
    private SoundHop? _withoutPitch;
    private SoundHop? _unsettled;
    private double? _pitchBefore;

    /// <summary>Takes a frame of any length. A gap before it starts anew; samples given before are skipped.</summary>
    public void Accept(ReadOnlySpan<short> samples, long startSample)
    {
        if (startSample > _next)
        {
            StartAt(startSample);
        }

        samples = samples[(int)Math.Min(_next - startSample, samples.Length)..];
        while (!samples.IsEmpty)
        {
            var taken = Math.Min(HopSamples - _filled, samples.Length);
            samples[..taken].CopyTo(_hop.AsSpan(_filled));
            samples = samples[taken..];
            _next += taken;
            _filled += taken;
            if (_filled == HopSamples)
            {
                _filled = 0;
                CompleteHop();
            }
        }
    }

    private void StartAt(long sample)
    {
        _next = (sample + HopSamples - 1) / HopSamples * HopSamples;
        _filled = 0;
        _filter.Reset();
        Array.Clear(_threeHops);
        _withoutPitch = null;
        _unsettled = null;
        _pitchBefore = null;
    }

    private void CompleteHop()
    {
        _threeHops.AsSpan(HalfHop).CopyTo(_threeHops);
        _filter.Process(_hop, _threeHops.AsSpan(2 * HalfHop));
        if (_withoutPitch is { } middle)
        {
            var window = _threeHops.AsSpan(WindowStart, PitchDetector.WindowSamples);
            Settle(middle with { PitchHz = middle.Power >= AudiblePower ? _pitch.Detect(window) : null });
        }

        var power = 0.0;
        foreach (var sample in _hop)
        {
            power += sample * sample;
        }

        _withoutPitch = new SoundHop(_next - (HopSamples / 2), power / (HopSamples * FullScalePower), null);
    }

    /// <summary>A pitch that neither neighbour bears out is an error of the estimate, not a voice.</summary>
    private void Settle(SoundHop latest)
    {
        if (_unsettled is { } hop)
        {
            onHop(Near(hop.PitchHz, _pitchBefore) || Near(hop.PitchHz, latest.PitchHz) ? hop : hop with { PitchHz = null });
            _pitchBefore = hop.PitchHz;
        }

        _unsettled = latest;
    }

    private static bool Near(double? hz, double? otherHz) =>
        hz is { } one && otherHz is { } other && Math.Abs(12 * Math.Log2(one / other)) <= LargestStep;
}
