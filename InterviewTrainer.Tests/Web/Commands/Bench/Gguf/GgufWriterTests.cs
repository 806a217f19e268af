using System.Buffers.Binary;
using System.Text;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Gguf;

public sealed class GgufWriterTests
{
    [Fact]
    public void Write_NoTensor_IsAHeaderOfTheFormat()
    {
        byte[] expected =
        [
            .. "GGUF"u8, 3, 0, 0, 0, .. Long(0), .. Long(2),
            .. Text("general.alignment"), 4, 0, 0, 0, 32, 0, 0, 0,
            .. Text("k"), 8, 0, 0, 0, .. Text("é"),
        ];

        var file = Write(new GgufWriter().Set("k", "é"));

        Assert.Equal(expected, file[..expected.Length]);
        Assert.Equal(0, file.Length % 32);
    }

    [Theory]
    [InlineData((byte)7, 0, 1)]
    [InlineData((sbyte)-7, 1, 1)]
    [InlineData((ushort)7, 2, 2)]
    [InlineData((short)-7, 3, 2)]
    [InlineData(7u, 4, 4)]
    [InlineData(-7, 5, 4)]
    [InlineData(0.5f, 6, 4)]
    [InlineData(true, 7, 1)]
    [InlineData(7ul, 10, 8)]
    [InlineData(-7L, 11, 8)]
    [InlineData(0.5, 12, 8)]
    public void Set_ValueOfEachType_HasItsNumberAndLength(object value, int type, int length)
    {
        var bare = HeaderOf(new GgufWriter());

        var header = HeaderOf(new GgufWriter().Set("k", value));

        Assert.Equal(type, BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(bare.Length + Text("k").Length)));
        Assert.Equal(bare.Length + Text("k").Length + sizeof(int) + length, header.Length);
    }

    [Fact]
    public void Set_List_HasItsTypeAndCount()
    {
        byte[] expected = [.. Text("k"), 9, 0, 0, 0, 8, 0, 0, 0, .. Long(2), .. Text("a"), .. Text("bc")];

        Assert.Equal(expected, HeaderOf(new GgufWriter().Set("k", new[] { "a", "bc" }))[HeaderOf(new GgufWriter()).Length..]);
    }

    [Fact]
    public void Set_TypeThatGgufDoesNotHave_Throws() => Assert.Throws<ArgumentException>(() => new GgufWriter().Set("k", DateTime.UnixEpoch));

    [Fact]
    public void Write_Tensors_LieAlignedAndWhereTheHeaderSays()
    {
        var file = Write(new GgufWriter()
            .Add(new GgufTensor("one", GgmlType.F32, [3], blocks => blocks.Fill(1)))
            .Add(new GgufTensor("two", GgmlType.Q4_0, [32, 2], blocks => blocks.Fill(2))));

        // Twelve bytes, filled up to 32; then two blocks of eighteen, filled up to 64.
        var data = file[^96..];
        Assert.Equal(Enumerable.Repeat((byte)1, 12).Concat(new byte[20]), data[..32]);
        Assert.Equal(Enumerable.Repeat((byte)2, 36).Concat(new byte[28]), data[32..]);
        Assert.Equal(32, BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(After(file, "two") + 4 + (2 * 8) + 4)));
    }

    [Fact]
    public void Add_RowOfHalfABlock_ThrowsWhenWritten() =>
        Assert.Throws<InvalidOperationException>(() => Write(new GgufWriter().Add(new GgufTensor("t", GgmlType.Q4_0, [16], _ => { }))));

    private static int After(byte[] file, string name) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) + name.Length;

    /// <summary>What stands before the first tensor, counts left out.</summary>
    private static byte[] HeaderOf(GgufWriter writer)
    {
        var file = Write(writer.Add(new GgufTensor("end", GgmlType.F32, [1], blocks => blocks.Clear())));
        return file[..file.AsSpan().IndexOf(Text("end"))];
    }

    private static byte[] Write(GgufWriter writer)
    {
        using var stream = new MemoryStream();
        writer.Write(stream);
        return stream.ToArray();
    }

    private static byte[] Long(long value) => BitConverter.GetBytes(value);

    private static byte[] Text(string text) => [.. Long(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];
}
