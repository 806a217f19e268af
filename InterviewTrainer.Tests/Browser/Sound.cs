using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Sounds for tests, and what can be told of sounds that a browser gave back.</summary>
internal static class Sound
{
    private const int ProbeLength = 1000;

    /// <summary>A sine of <paramref name="amplitude"/> (0 to 1).</summary>
    public static short[] Tone(double frequencyHz, double amplitude, double seconds, int rateHz) =>
        [.. Enumerable.Range(0, (int)(seconds * rateHz)).Select(i => (short)Math.Round(32767 * amplitude * Math.Sin(2 * Math.PI * frequencyHz * i / rateHz)))];

    /// <summary>Noise, smoothed to what speech is made of: it correlates with itself only where it is in step.</summary>
    public static short[] Noise(double amplitude, double seconds, int rateHz)
    {
        var random = new Random(7);
        var last = 0.0;
        return [.. Enumerable.Range(0, (int)(seconds * rateHz)).Select(_ => (short)(32767 * amplitude * Next()))];

        double Next() => last = 0.6 * last + 0.4 * (random.NextDouble() * 2 - 1);
    }

    public static byte[] Bytes(ReadOnlySpan<short> samples) => MemoryMarshal.AsBytes(samples).ToArray();

    public static short[] FromBase64(string text) => MemoryMarshal.Cast<byte, short>(Convert.FromBase64String(text)).ToArray();

    /// <summary>A WAV file: mono, 16 bit.</summary>
    public static byte[] Wav(ReadOnlySpan<short> samples, int rateHz)
    {
        var data = MemoryMarshal.AsBytes(samples);
        var file = new byte[44 + data.Length];
        var header = file.AsSpan();
        Encoding.ASCII.GetBytes("RIFF    WAVEfmt ").CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], 36 + data.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], rateHz);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], rateHz * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        Encoding.ASCII.GetBytes("data").CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], data.Length);
        data.CopyTo(header[44..]);
        return file;
    }

    /// <summary>Level of the sine of that frequency, dB below full scale (Goertzel, Hann window).</summary>
    public static double LevelDb(ReadOnlySpan<short> samples, double frequencyHz, int rateHz)
    {
        double real = 0, imaginary = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            var value = samples[i] / 32768.0 * (1 - Math.Cos(2 * Math.PI * i / samples.Length));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * frequencyHz * i / rateHz);
            real += value * cosine;
            imaginary += value * sine;
        }

        return 20 * Math.Log10(2 * Math.Sqrt(real * real + imaginary * imaginary) / samples.Length + 1e-9);
    }

    /// <summary>
    /// Correlation (-1 to 1) of <paramref name="expected"/> with the stretch of <paramref name="heard"/> that begins like it, both at the same rate, and
    /// where that stretch begins.
    /// </summary>
    public static (double Correlation, int Offset) Match(ReadOnlySpan<short> expected, ReadOnlySpan<short> heard)
    {
        var probe = expected[..Math.Min(ProbeLength, expected.Length)];
        var best = (Correlation: -1.0, Offset: 0);
        for (var offset = 0; offset + expected.Length <= heard.Length; offset++)
        {
            var correlation = Correlation(probe, heard.Slice(offset, probe.Length));
            best = correlation > best.Correlation ? (correlation, offset) : best;
        }

        return (Correlation(expected, heard.Slice(best.Offset, expected.Length)), best.Offset);
    }

    private static double Correlation(ReadOnlySpan<short> first, ReadOnlySpan<short> second)
    {
        double product = 0;
        for (var i = 0; i < first.Length; i++)
        {
            product += first[i] * (double)second[i];
        }

        return product / Math.Sqrt(Energy(first) * Energy(second) + 1);
    }

    /// <summary>What a sound of one rate is at another: straight lines between its samples, good enough to compare smooth sounds by.</summary>
    public static short[] AtRate(ReadOnlySpan<short> samples, int fromHz, int toHz)
    {
        var result = new short[(int)((samples.Length - 1) * (long)toHz / fromHz)];
        for (var i = 0; i < result.Length; i++)
        {
            var position = i * (double)fromHz / toHz;
            var index = (int)position;
            result[i] = (short)(samples[index] + (position - index) * (samples[index + 1] - samples[index]));
        }

        return result;
    }

    private static double Energy(ReadOnlySpan<short> samples)
    {
        double sum = 0;
        foreach (var sample in samples)
        {
            sum += sample * (double)sample;
        }

        return sum;
    }
}
