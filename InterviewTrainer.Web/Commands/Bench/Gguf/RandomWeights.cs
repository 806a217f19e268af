using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>
/// Random weights of mean 0 in the storage that is asked for; the same seed gives the same bytes on every machine. Numbers come from SplitMix64 (Steele, Lea and
/// Flood 2014), for hundreds of megabytes of them are wanted.
/// </summary>
internal sealed class RandomWeights(ulong seed)
{
    /// <summary>Standard deviation of a number that is even over 0 to 15, and of one that is even over 0 to 63.</summary>
    private const float SpreadOf16 = 4.61f;
    private const float SpreadOf64 = 18.47f;

    private ulong _state = seed;

    public GgufFill Fill(GgmlType type, float deviation) => type switch
    {
        GgmlType.F32 => blocks => FillFloats(blocks, deviation),
        GgmlType.Q4_0 => blocks => FillQ4(blocks, deviation),
        GgmlType.Q4_K => blocks => FillQ4K(blocks, deviation),
        GgmlType.Q6_K => blocks => FillQ6K(blocks, deviation),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Random weights are not made in this type."),
    };

    /// <summary>For the weights of norms.</summary>
    public static void FillOnes(Span<byte> blocks) => MemoryMarshal.Cast<byte, float>(blocks).Fill(1);

    private void FillFloats(Span<byte> blocks, float deviation)
    {
        // Even over an interval: as good as normal for this, and the same on every machine.
        var reach = deviation * MathF.Sqrt(3);
        foreach (ref var number in MemoryMarshal.Cast<byte, float>(blocks))
        {
            number = (((Next() >> 40) / (float)(1 << 23)) - 1) * reach;
        }
    }

    /// <summary>A block: scale (half), 16 bytes of two numbers each; a weight is scale · (number − 8).</summary>
    private void FillQ4(Span<byte> blocks, float deviation)
    {
        FillRandom(blocks);
        for (var block = blocks; block.Length > 0; block = block[18..])
        {
            WriteHalf(block, deviation / SpreadOf16);
        }
    }

    /// <summary>A block: scale and offset (halves), 12 bytes with eight 6-bit scales and offsets, 128 bytes of two numbers each.</summary>
    private void FillQ4K(Span<byte> blocks, float deviation)
    {
        const int InnerScale = 32;
        FillRandom(blocks);
        for (var block = blocks; block.Length > 0; block = block[144..])
        {
            var scale = deviation / (SpreadOf16 * InnerScale);
            WriteHalf(block, scale);
            WriteHalf(block[2..], scale * 7.5f);
            block[4..12].Fill(0xA0); // 32 in all eight, as the 6 bits are packed.
            block[12..16].Clear();
        }
    }

    /// <summary>A block: 192 bytes of 6-bit numbers, sixteen signed scales, scale (half); a weight is scale · inner scale · (number − 32).</summary>
    private void FillQ6K(Span<byte> blocks, float deviation)
    {
        const int InnerScale = 8;
        FillRandom(blocks);
        for (var block = blocks; block.Length > 0; block = block[210..])
        {
            block[192..208].Fill(InnerScale);
            WriteHalf(block[208..], deviation / (SpreadOf64 * InnerScale));
        }
    }

    private void FillRandom(Span<byte> bytes)
    {
        foreach (ref var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            word = Next();
        }

        for (var i = bytes.Length - (bytes.Length % sizeof(ulong)); i < bytes.Length; i++)
        {
            bytes[i] = (byte)Next();
        }
    }

    private static void WriteHalf(Span<byte> at, float value) => BinaryPrimitives.WriteHalfLittleEndian(at, (Half)value);

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
