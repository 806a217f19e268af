namespace InterviewTrainer.Core.Signals;

/// <summary>
/// Fundamental frequency of a short window by YIN (de Cheveigné and Kawahara 2002, doi 10.1121/1.1458024): difference function, cumulative mean
/// normalisation, absolute threshold, parabolic interpolation; with a guard on either side against errors by an octave.
/// </summary>
internal sealed class PitchDetector
{
    /// <summary>Rate of the samples it takes.</summary>
    public const int SampleRateHz = 8_000;

    public const double LowestHz = 60;
    public const double HighestHz = 400;

    /// <summary>Length of the window: an integration of 25 ms and the longest lag, with a neighbour for interpolation.</summary>
    public const int WindowSamples = IntegrationSamples + LongestLag + 1;

    private const int IntegrationSamples = SampleRateHz / 40;
    private const int LongestLag = (int)(SampleRateHz / LowestHz) + 1;

    /// <summary>Share of aperiodic power above which a sound is not voiced; found best on recorded speech, where noise still has no pitch.</summary>
    private const double Threshold = 0.25;

    /// <summary>How much more periodic the double period must be before it is believed.</summary>
    private const double OctaveMargin = 0.04;

    private readonly double[] _difference = new double[LongestLag + 2];
    private readonly double[] _normalised = new double[LongestLag + 2];

    /// <summary>Null where the sound has no period, or one outside <see cref="LowestHz"/> to <see cref="HighestHz"/>.</summary>
    /// <param name="window"><see cref="WindowSamples"/> samples; the estimate belongs to the middle.</param>
    public double? Detect(ReadOnlySpan<float> window)
    {
        Compare(window);
        if (FirstDip() is not { } lag)
        {
            return null;
        }

        // A strong second harmonic makes a shallow dip at half the period; the true one is then far deeper.
        if (2 * lag <= LongestLag)
        {
            var twice = Descend((2 * lag) - 2);
            if (twice <= LongestLag && _normalised[twice] < _normalised[lag] - OctaveMargin)
            {
                lag = twice;
            }
        }

        // Dips are looked for from the shortest lag on, so that a sound above the range is refused rather than taken for its subharmonic.
        var hz = SampleRateHz / Interpolate(lag);
        return hz is >= LowestHz and <= HighestHz ? hz : null;
    }

    /// <summary>Squared difference at each lag, centred in the window, and that relative to its mean over the shorter lags.</summary>
    private void Compare(ReadOnlySpan<float> window)
    {
        var sum = 0.0;
        _normalised[0] = 1;
        for (var lag = 1; lag < _difference.Length; lag++)
        {
            var start = (LongestLag + 1 - lag) / 2;
            var here = window.Slice(start, IntegrationSamples);
            var there = window.Slice(start + lag, IntegrationSamples);
            var difference = 0f;
            for (var i = 0; i < here.Length; i++)
            {
                var step = here[i] - there[i];
                difference += step * step;
            }

            sum += difference;
            _difference[lag] = difference;
            _normalised[lag] = sum > 0 ? difference * lag / sum : 1;
        }
    }

    private int? FirstDip()
    {
        for (var lag = 2; lag <= LongestLag; lag++)
        {
            if (_normalised[lag] < Threshold)
            {
                return Descend(lag) is var dip && dip <= LongestLag ? dip : null;
            }
        }

        return null;
    }

    private int Descend(int lag)
    {
        while (lag <= LongestLag && _normalised[lag + 1] < _normalised[lag])
        {
            lag++;
        }

        return lag;
    }

    /// <summary>Lag of the minimum between samples, on the plain difference: the normalised one would bias it.</summary>
    private double Interpolate(int lag)
    {
        var (before, at, after) = (_difference[lag - 1], _difference[lag], _difference[lag + 1]);
        var curvature = before - (2 * at) + after;
        return curvature > 0 ? lag + Math.Clamp((before - after) / (2 * curvature), -1, 1) : lag;
    }
}
