using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>
/// Changes the sample rate of sound that comes bit by bit, as <see cref="Resampler"/> would change the whole: block by block, each with
/// enough sound on both sides, the blocks cut where both rates have a sample. One instance a sound; not thread-safe.
/// </summary>
internal sealed class RateConverter
{
    private const int BlocksPerSecond = 4;

    /// <summary>More than the resampler's kernel reaches to one side, in samples of the lower rate.</summary>
    private const int Reach = 64;

    private readonly int _fromHz;
    private readonly int _toHz;
    private readonly int _block;
    private readonly int _side;
    private readonly List<float> _samples = [];
    private long _taken;
    private long _given;

    public RateConverter(int fromHz, int toHz)
    {
        (_fromHz, _toHz) = (fromHz, toHz);
        var step = fromHz / Divisor(fromHz, toHz);
        _block = RoundUp(fromHz / BlocksPerSecond, step);
        _side = RoundUp(Reach * Math.Max(1, (fromHz + toHz - 1) / toHz), step);
        _samples.AddRange(new float[_side]);
    }

    /// <summary>What can be given of the sound so far.</summary>
    public short[] Add(ReadOnlySpan<short> samples)
    {
        _taken += samples.Length;
        foreach (var sample in samples)
        {
            _samples.Add(Pcm16.ToFloat(sample));
        }

        var result = new List<short>();
        while (_samples.Count >= _block + (2 * _side))
        {
            result.AddRange(ConvertBlock());
        }

        return [.. result];
    }

    /// <summary>The rest, now that the sound is complete: together as long as what came, rounded up to a sample.</summary>
    public short[] Finish()
    {
        var left = (int)((((_taken * _toHz) + _fromHz - 1) / _fromHz) - _given);
        var result = new List<short>();
        while (result.Count < left)
        {
            _samples.AddRange(new float[Math.Max(0, _block + (2 * _side) - _samples.Count)]);
            result.AddRange(ConvertBlock());
        }

        return [.. result.Take(left)];
    }

    private short[] ConvertBlock()
    {
        var around = Resampler.Resample(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_samples)[..(_block + (2 * _side))], _fromHz, _toHz);
        var block = new short[(int)((long)_block * _toHz / _fromHz)];
        Pcm16.FromFloat(around.AsSpan((int)((long)_side * _toHz / _fromHz), block.Length), block);
        _samples.RemoveRange(0, _block);
        _given += block.Length;
        return block;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);

    private static int RoundUp(int value, int step) => (value + step - 1) / step * step;
}
