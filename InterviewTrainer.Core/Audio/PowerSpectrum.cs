using System.Numerics;

namespace InterviewTrainer.Core.Audio;

/// <summary>Power over frequency of windows of one length, by a radix-2 Fourier transform under a Hann window. Reuses its memory; not thread-safe.</summary>
public sealed class PowerSpectrum
{
    private readonly double[] _hann;
    private readonly Complex[] _twiddles;
    private readonly Complex[] _work;
    private readonly double[] _power;

    /// <param name="windowSamples">A power of two, at least 2.</param>
    public PowerSpectrum(int windowSamples)
    {
        if (windowSamples < 2 || !BitOperations.IsPow2(windowSamples))
        {
            throw new ArgumentOutOfRangeException(nameof(windowSamples), windowSamples, "A power of two is needed.");
        }

        _hann = [.. Enumerable.Range(0, windowSamples).Select(i => 0.5 - (0.5 * Math.Cos(Math.Tau * i / windowSamples)))];
        _twiddles = [.. Enumerable.Range(0, windowSamples / 2).Select(i => Complex.FromPolarCoordinates(1, -Math.Tau * i / windowSamples))];
        _work = new Complex[windowSamples];
        _power = new double[(windowSamples / 2) + 1];
    }

    /// <summary>
    /// Squared magnitude of each bin from 0 Hz to half the sample rate, scaled so that a full-scale sine on a bin gives 1 there.
    /// Valid until the next call.
    /// </summary>
    public ReadOnlySpan<double> Compute(ReadOnlySpan<float> window)
    {
        var shift = 32 - BitOperations.Log2((uint)_work.Length);
        for (var i = 0; i < _work.Length; i++)
        {
            _work[ReverseBits((uint)i) >> shift] = window[i] * _hann[i];
        }

        for (var half = 1; half < _work.Length; half *= 2)
        {
            var stride = _work.Length / (2 * half);
            for (var start = 0; start < _work.Length; start += 2 * half)
            {
                for (var i = 0; i < half; i++)
                {
                    var even = _work[start + i];
                    var odd = _work[start + half + i] * _twiddles[i * stride];
                    _work[start + i] = even + odd;
                    _work[start + half + i] = even - odd;
                }
            }
        }

        // A full-scale sine has half its amplitude in this half of the spectrum, and the Hann window halves it again.
        var scale = 4.0 / _work.Length;
        for (var i = 0; i < _power.Length; i++)
        {
            var amplitude = _work[i].Magnitude * scale;
            _power[i] = amplitude * amplitude;
        }

        return _power;
    }

    private static uint ReverseBits(uint value)
    {
        value = ((value >> 1) & 0x55555555) | ((value & 0x55555555) << 1);
        value = ((value >> 2) & 0x33333333) | ((value & 0x33333333) << 2);
        value = ((value >> 4) & 0x0F0F0F0F) | ((value & 0x0F0F0F0F) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }
}
