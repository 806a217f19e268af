using System.Buffers.Binary;
using InterviewTrainer.Web.Components.Pages.Room;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Room;

public sealed class MicrophoneMessageTests
{
    [Fact]
    public void Read_Frame_HoldsEveryField()
    {
        var frame = MicrophoneMessage.Read(Message(sequence: 7, low: 0x8000_0001, high: 2, level: 0.25f, sentAt: 1.5e12, [1, -2, short.MaxValue]))!;

        Assert.Equal(7u, frame.Sequence);
        Assert.Equal(0x2_8000_0001, frame.StartSample);
        Assert.Equal(0.25f, frame.PlaybackLevel);
        Assert.Equal(1.5e12, frame.SentAt);
        Assert.Equal<short>([1, -2, short.MaxValue], frame.Samples.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(24 + (2 * 16_001))]
    public void Read_NoFrameOfThatLength_IsNothing(int bytes) => Assert.Null(MicrophoneMessage.Read(new byte[bytes]));

    [Theory]
    [InlineData(0, float.NaN, 0)]
    [InlineData(0, 0, double.PositiveInfinity)]
    [InlineData(uint.MaxValue, 0, 0)]
    public void Read_NumbersThatAreNone_IsNothing(uint high, float level, double sentAt) => Assert.Null(MicrophoneMessage.Read(Message(0, 0, high, level, sentAt, [0])));

    internal static byte[] Message(uint sequence, uint low, uint high, float level, double sentAt, short[] samples)
    {
        var bytes = new byte[24 + (samples.Length * 2)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), low);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), high);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(12), level);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(16), sentAt);
        Buffer.BlockCopy(samples, 0, bytes, 24, samples.Length * 2);
        return bytes;
    }
}
