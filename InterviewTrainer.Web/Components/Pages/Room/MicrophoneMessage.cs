using System.Buffers.Binary;
using System.Runtime.InteropServices;
using InterviewTrainer.Core.Conversation;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>
/// A frame as the page sends it (<c>wwwroot/js/frame-sender.js</c>), little-endian: u32 sequence, u32 low and u32 high half of the start
/// sample, f32 playback level, f64 time of sending, then the samples, int16.
/// </summary>
internal static class MicrophoneMessage
{
    /// <summary>A second of sound: far more than any frame holds.</summary>
    private const int MaxSamples = 16_000;
    private const int HeaderBytes = 24;

    /// <summary>The frame; null for what is none: a page can send anything.</summary>
    public static MicrophoneFrame? Read(byte[] message)
    {
        var bytes = message.AsSpan();
        var sampleBytes = bytes.Length - HeaderBytes;
        if (sampleBytes <= 0 || sampleBytes % sizeof(short) != 0 || sampleBytes > MaxSamples * sizeof(short))
        {
            return null;
        }

        var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        var level = BinaryPrimitives.ReadSingleLittleEndian(bytes[12..]);
        var sentAt = BinaryPrimitives.ReadDoubleLittleEndian(bytes[16..]);
        if (high > int.MaxValue || !float.IsFinite(level) || !double.IsFinite(sentAt))
        {
            return null;
        }

        var samples = MemoryMarshal.Cast<byte, short>(bytes[HeaderBytes..]).ToArray();
        return new MicrophoneFrame(BinaryPrimitives.ReadUInt32LittleEndian(bytes), ((long)high << 32) | low, samples, Math.Clamp(level, 0, 1), sentAt);
    }
}
