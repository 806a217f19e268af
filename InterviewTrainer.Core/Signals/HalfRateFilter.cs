namespace InterviewTrainer.Core.Signals;

/// <summary>
/// Halves the sample rate behind a low-pass at 2 kHz (31 taps, Hamming): the harmonics that carry the pitch stay, hiss and aliases go.
/// Delays by <see cref="DelaySamples"/> of its output.
/// </summary>
internal sealed class HalfRateFilter(int blockSamples)
{
    public const int DelaySamples = (TapCount - 1) / 4;

    private const int TapCount = 31;
    private const double Cutoff = 2_000.0 / 16_000;

    private static readonly float[] Taps = Design();

    private readonly float[] _input = new float[TapCount - 1 + blockSamples];

    /// <summary>Takes one block and gives half as many samples.</summary>
    public void Process(ReadOnlySpan<short> block, Span<float> output)
    {
        for (var i = 0; i < block.Length; i++)
        {
            _input[TapCount - 1 + i] = block[i];
        }

        for (var i = 0; i < output.Length; i++)
        {
            var sum = 0f;
            for (var tap = 0; tap < TapCount; tap++)
            {
                sum += Taps[tap] * _input[(2 * i) + tap];
            }

            output[i] = sum;
        }

        _input.AsSpan(block.Length).CopyTo(_input);
    }

    public void Reset() => Array.Clear(_input);

    private static float[] Design()
    {
        var taps = new double[TapCount];
        for (var i = 0; i < TapCount; i++)
        {
            var x = i - ((TapCount - 1) / 2.0);
            var sinc = x == 0 ? 2 * Cutoff : Math.Sin(2 * Math.PI * Cutoff * x) / (Math.PI * x);
            taps[i] = sinc * (0.54 - (0.46 * Math.Cos(2 * Math.PI * i / (TapCount - 1))));
        }

        var gain = taps.Sum();
        return Array.ConvertAll(taps, tap => (float)(tap / gain));
    }
}
