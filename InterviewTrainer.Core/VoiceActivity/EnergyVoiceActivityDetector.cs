using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>
/// Speech detection without a model: sound counts as speech when it stands out from the quietest moments of the last seconds (minimum
/// statistics, after Martin 2001) and its spectrum is neither flat like noise nor a single line like a tone.
/// </summary>
public sealed class EnergyVoiceActivityDetector : IVoiceActivityDetector
{
    private const int Window = 512;
    private const double BinHz = (double)AudioFormat.SampleRateHz / Window;
    private const int FirstBin = (int)(100 / BinHz);
    private const int LastBin = (int)(4_000 / BinHz);

    /// <summary>1.5 s: longer than speech goes on without a dip, shorter than a hum that has just begun should be taken for speech.</summary>
    private const int NoiseWindows = 48;

    /// <summary>Noise is never taken for less, so that the faintest rustle on a silent line does not stand out.</summary>
    private const double QuietestNoiseDb = -62;

    private const double HalfwaySnrDb = 9;
    private const double SnrSlopeDb = 1.5;
    private const double HalfwayFlatness = 0.42;
    private const double FlatnessSlope = 0.03;
    private const double HalfwayToneShare = 0.97;
    private const double ToneShareSlope = 0.005;
    private const int ToneHalfWidth = 2;

    private readonly PowerSpectrum _spectrum = new(Window);
    private readonly float[] _window = new float[Window];
    private readonly double[] _recentDb = new double[NoiseWindows];
    private int _filled;
    private long _windows;

    public string Name => "energy";

    public int WindowSamples => Window;

    public void Process(ReadOnlySpan<short> samples, Action<float> onWindow)
    {
        while (!samples.IsEmpty)
        {
            var count = Math.Min(samples.Length, Window - _filled);
            Pcm16.ToFloat(samples[..count], _window.AsSpan(_filled));
            samples = samples[count..];
            _filled += count;
            if (_filled == Window)
            {
                _filled = 0;
                onWindow(Probability());
            }
        }
    }

    public void Reset()
    {
        _filled = 0;
        _windows = 0;
    }

    public void Dispose()
    {
        // Nothing is held beyond managed memory.
    }

    private float Probability()
    {
        var band = _spectrum.Compute(_window)[FirstBin..(LastBin + 1)];
        var sum = 0.0;
        var logSum = 0.0;
        var peak = 0;
        for (var i = 0; i < band.Length; i++)
        {
            var power = band[i] + 1e-15;
            sum += power;
            logSum += Math.Log(power);
            peak = band[i] > band[peak] ? i : peak;
        }

        var levelDb = Level.Decibels(Math.Sqrt(sum));
        _recentDb[_windows++ % NoiseWindows] = levelDb;
        var quietestDb = levelDb;
        foreach (var recentDb in _recentDb.AsSpan(0, (int)Math.Min(_windows, NoiseWindows)))
        {
            quietestDb = Math.Min(quietestDb, recentDb);
        }

        var noiseDb = Math.Max(QuietestNoiseDb, quietestDb);
        var flatness = Math.Exp(logSum / band.Length) / (sum / band.Length);
        var line = 0.0;
        foreach (var power in band[Math.Max(0, peak - ToneHalfWidth)..Math.Min(band.Length, peak + ToneHalfWidth + 1)])
        {
            line += power;
        }

        return (float)(Rise(levelDb - noiseDb, HalfwaySnrDb, SnrSlopeDb)
            * Rise(HalfwayFlatness - flatness, 0, FlatnessSlope)
            * Rise(HalfwayToneShare - (line / sum), 0, ToneShareSlope));
    }

    /// <summary>Logistic: a half at <paramref name="halfway"/>, nearly 1 three slopes above.</summary>
    private static double Rise(double value, double halfway, double slope) => 1 / (1 + Math.Exp((halfway - value) / slope));
}
