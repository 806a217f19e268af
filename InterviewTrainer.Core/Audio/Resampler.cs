using System.Numerics;

namespace InterviewTrainer.Core.Audio;

/// <summary>
/// Changes the sample rate of a whole sound: polyphase interpolation with a Kaiser-windowed sinc, cut off under half of the
/// lower rate so that nothing folds back (about 80 dB down).
/// </summary>
public static class Resampler
{
    private const int ZeroCrossings = 32;
    private const double Rolloff = 0.92;
    private const double KaiserBeta = 8;
    private const int MaxPhases = 1024;
    private const int MaxRateHz = 1_000_000;

    /// <summary>Resamples; the result covers the same time, rounded up to a whole sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not between 1 and 1,000,000 Hz.</exception>
    public static float[] Resample(ReadOnlySpan<float> samples, int fromHz, int toHz)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fromHz);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(toHz);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fromHz, MaxRateHz);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toHz, MaxRateHz);
        if (fromHz == toHz)
        {
            return samples.ToArray();
        }

        var divisor = (int)BigInteger.GreatestCommonDivisor(fromHz, toHz);
        var up = toHz / divisor;
        var down = fromHz / divisor;
        var result = new float[((samples.Length * (long)up) + down - 1) / down];

        // Rates with a large common multiple share a table of 1024 phases, and what lies between two of them is interpolated.
        var phases = Math.Min(up, MaxPhases);
        var kernels = BuildKernels(phases, Math.Min(1, (double)toHz / fromHz) * Rolloff, out var halfWidth);
        for (var i = 0; i < result.Length; i++)
        {
            var (center, fraction) = Math.DivRem(i * (long)down, up);
            var (phase, between) = Math.DivRem(fraction * phases, up);
            var value = Convolve(samples, kernels[phase], (int)center - halfWidth + 1);
            if (between > 0)
            {
                var next = Convolve(samples, kernels[phase + 1], (int)center - halfWidth + 1);
                value += (next - value) * between / up;
            }

            result[i] = value;
        }

        return result;
    }

    /// <summary>Kernel <c>p</c> interpolates at <c>p / phases</c> of a sample after its centre; there is one more than phases.</summary>
    private static float[][] BuildKernels(int phases, double cutoff, out int halfWidth)
    {
        halfWidth = (int)Math.Ceiling(ZeroCrossings / cutoff);
        var kernels = new float[phases + 1][];
        for (var phase = 0; phase <= phases; phase++)
        {
            var kernel = new double[2 * halfWidth];
            for (var tap = 0; tap < kernel.Length; tap++)
            {
                var distance = tap - halfWidth + 1 - ((double)phase / phases);
                kernel[tap] = Sinc(distance * cutoff) * Kaiser(distance / halfWidth);
            }

            // A sum of one keeps a constant input constant at every phase.
            var sum = kernel.Sum();
            kernels[phase] = Array.ConvertAll(kernel, tap => (float)(tap / sum));
        }

        return kernels;
    }

    private static float Convolve(ReadOnlySpan<float> samples, ReadOnlySpan<float> kernel, int start)
    {
        var skip = Math.Max(0, -start);
        var count = Math.Min(kernel.Length, samples.Length - start) - skip;
        return count <= 0 ? 0 : Dot(samples.Slice(start + skip, count), kernel.Slice(skip, count));
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= left.Length; i += Vector<float>.Count)
        {
            sums += new Vector<float>(left[i..]) * new Vector<float>(right[i..]);
        }

        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(double x) => Math.Abs(x) >= 1 ? 0 : BesselI0(KaiserBeta * Math.Sqrt(1 - (x * x))) / BesselI0(KaiserBeta);

    /// <summary>Modified Bessel function of the first kind, order 0, by its power series.</summary>
    private static double BesselI0(double x)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }
}
