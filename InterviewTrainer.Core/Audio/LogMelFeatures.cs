using System.Numerics;

namespace InterviewTrainer.Core.Audio;

/// <summary>
/// The log-mel picture of eight seconds of sound that networks of the Whisper family read: <see cref="Bands"/> bands × <see cref="Frames"/> frames of 10 ms. The waveform is brought to zero
/// mean and unit variance; frames of 25 ms under a periodic Hann window, the sound mirrored at both ends; power; triangular filters on Slaney's mel scale, each of unit area, from 0 to
/// 8 kHz; log10, floored at 10⁻¹⁰ and at eight decades under the loudest; (x + 4) / 4. The same as <c>WhisperFeatureExtractor(chunk_length=8)</c> of Hugging Face's transformers gives
/// with <c>do_normalize</c>. Reuses its memory; not thread-safe.
/// </summary>
public sealed class LogMelFeatures
{
    public const int Bands = 80;
    public const int Frames = 800;

    /// <summary>Samples that it takes: 8 s at 16 kHz.</summary>
    public const int Samples = Frames * HopSamples;

    private const int HopSamples = 160;
    private const int WindowSamples = 400;
    private const int Half = WindowSamples / 2;
    private const int Bins = Half + 1;
    private const float PowerFloor = 1e-10f;
    private const float Decades = 8;
    private const float VarianceFloor = 1e-7f;

    /// <summary>The length of a row of the transform, a whole number of vectors of any machine.</summary>
    private const int Row = 208;

    // A real window of 400 is no power of two. Folded about its middle, its transform is 201 sums of 201 cosines and as many of sines, which vectors do in no time.
    private static readonly float[] Cosines = Table(Math.Cos);
    private static readonly float[] Sines = Table(Math.Sin);
    private static readonly float[] Hann = [.. Enumerable.Range(0, WindowSamples).Select(i => (float)(0.5 - (0.5 * Math.Cos(Math.Tau * i / WindowSamples))))];
    private static readonly (int First, float[] Weights)[] Filters = MakeFilters();

    private readonly float[] _mirrored = new float[Samples + (2 * Half)];
    private readonly float[] _even = new float[Row];
    private readonly float[] _odd = new float[Row];
    private readonly float[] _power = new float[Bins];

    /// <summary>Computes the picture.</summary>
    /// <param name="sound">16 kHz; shorter sound is preceded by silence, of longer sound the end counts.</param>
    /// <param name="features"><see cref="Bands"/> × <see cref="Frames"/>, a band after the other.</param>
    public void Compute(ReadOnlySpan<short> sound, Span<float> features)
    {
        Normalise(sound.Length > Samples ? sound[^Samples..] : sound);
        var loudest = float.MinValue;
        for (var frame = 0; frame < Frames; frame++)
        {
            Transform(_mirrored.AsSpan(frame * HopSamples, WindowSamples));
            for (var band = 0; band < Bands; band++)
            {
                var value = MathF.Log10(Math.Max(PowerFloor, Band(band)));
                features[(band * Frames) + frame] = value;
                loudest = Math.Max(loudest, value);
            }
        }

        foreach (ref var value in features)
        {
            value = (Math.Max(value, loudest - Decades) + 4) / 4;
        }
    }

    private void Normalise(ReadOnlySpan<short> sound)
    {
        var whole = _mirrored.AsSpan(Half, Samples);
        whole.Clear();
        Pcm16.ToFloat(sound, whole[(Samples - sound.Length)..]);
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in whole)
        {
            sum += value;
            squares += (double)value * value;
        }

        var mean = sum / Samples;
        var scale = 1 / Math.Sqrt((squares / Samples) - (mean * mean) + VarianceFloor);
        foreach (ref var value in whole)
        {
            value = (float)((value - mean) * scale);
        }

        for (var i = 1; i <= Half; i++)
        {
            _mirrored[Half - i] = whole[i];
            _mirrored[Half + Samples - 1 + i] = whole[Samples - 1 - i];
        }
    }

    private void Transform(ReadOnlySpan<float> window)
    {
        _even[0] = window[0] * Hann[0];
        _even[Half] = window[Half] * Hann[Half];
        for (var i = 1; i < Half; i++)
        {
            var (left, right) = (window[i] * Hann[i], window[WindowSamples - i] * Hann[WindowSamples - i]);
            (_even[i], _odd[i]) = (left + right, left - right);
        }

        for (var bin = 0; bin < Bins; bin++)
        {
            var (real, imaginary) = (Vector<float>.Zero, Vector<float>.Zero);
            for (var i = 0; i < Row; i += Vector<float>.Count)
            {
                real += new Vector<float>(_even, i) * new Vector<float>(Cosines, (bin * Row) + i);
                imaginary += new Vector<float>(_odd, i) * new Vector<float>(Sines, (bin * Row) + i);
            }

            var (x, y) = (Vector.Sum(real), Vector.Sum(imaginary));
            _power[bin] = (x * x) + (y * y);
        }
    }

    private float Band(int band)
    {
        var (first, weights) = Filters[band];
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * _power[first + i];
        }

        return sum;
    }

    private static float[] Table(Func<double, double> wave)
    {
        var table = new float[Bins * Row];
        for (var bin = 0; bin < Bins; bin++)
        {
            for (var i = 0; i <= Half; i++)
            {
                table[(bin * Row) + i] = (float)wave(Math.Tau * (bin * i % WindowSamples) / WindowSamples);
            }
        }

        return table;
    }

    private static (int First, float[] Weights)[] MakeFilters()
    {
        var borders = Enumerable.Range(0, Bands + 2).Select(i => Hertz(Mel(AudioFormat.SampleRateHz / 2.0) * i / (Bands + 1))).ToArray();
        return [.. Enumerable.Range(0, Bands).Select(band =>
        {
            var (low, middle, high) = (borders[band], borders[band + 1], borders[band + 2]);
            var weights = Enumerable.Range(0, Bins).Select(bin => (double)bin * AudioFormat.SampleRateHz / WindowSamples)
                .Select(hz => (float)(Math.Max(0, Math.Min((hz - low) / (middle - low), (high - hz) / (high - middle))) * 2 / (high - low))).ToArray();
            var first = Array.FindIndex(weights, weight => weight > 0);
            return first < 0 ? (0, []) : (first, weights[first..(Array.FindLastIndex(weights, weight => weight > 0) + 1)]);
        })];
    }

    /// <summary>Slaney's scale: a straight line up to 1 kHz, logarithmic above.</summary>
    private static double Mel(double hz) => hz < 1_000 ? 3 * hz / 200 : 15 + (Math.Log(hz / 1_000) * 27 / Math.Log(6.4));

    private static double Hertz(double mel) => mel < 15 ? 200 * mel / 3 : 1_000 * Math.Exp(Math.Log(6.4) / 27 * (mel - 15));
}
