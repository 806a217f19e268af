using System.Buffers.Binary;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Puts WAV files together piece by piece, right or wrong.</summary>
internal static class WavBytes
{
    public const uint Pcm = 1;
    public const uint Float = 3;

    private static readonly byte[] SubFormatTail = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>A file of the given chunks whose header states the right size, unless told otherwise.</summary>
    public static byte[] Riff(IEnumerable<byte[]> chunks, uint? riffSize = null)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. UInt32(riffSize ?? (uint)body.Length), .. body];
    }

    public static byte[] Chunk(string id, byte[] body, uint? statedSize = null) =>
        [.. System.Text.Encoding.ASCII.GetBytes(id), .. UInt32(statedSize ?? (uint)body.Length), .. body, .. new byte[body.Length & 1]];

    public static byte[] Format(uint format, int channels, int rateHz, int bits, int? frameBytes = null, bool extensible = false)
    {
        var frame = frameBytes ?? channels * bits / 8;
        byte[] head =
        [
            .. UInt16(extensible ? 0xFFFE : format), .. UInt16((uint)channels), .. UInt32((uint)rateHz), .. UInt32((uint)(rateHz * frame)),
            .. UInt16((uint)frame), .. UInt16((uint)bits),
        ];
        return Chunk("fmt ", extensible ? [.. head, .. UInt16(22), .. UInt16((uint)bits), .. UInt32(0), .. UInt16(format), .. SubFormatTail] : head);
    }

    /// <summary>The samples (−1 to 1) in the form of <paramref name="bits"/>.</summary>
    public static byte[] Encode(uint format, int bits, params double[] samples) => [.. samples.SelectMany(sample => (format, bits) switch
    {
        (Float, 32) => BitConverter.GetBytes((float)sample),
        (Float, 64) => BitConverter.GetBytes(sample),
        (_, 8) => [(byte)(128 + (sample * 127))],
        (_, 16) => BitConverter.GetBytes((short)(sample * 32767)),
        (_, 24) => BitConverter.GetBytes((int)(sample * 8388607))[..3],
        _ => BitConverter.GetBytes((int)(sample * 2147483647)),
    })];

    private static byte[] UInt16(uint value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
