using System.Text;
using InterviewTrainer.Core.Engines.OpenAi;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class SseReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_TakesDataAndNothingElse()
    {
        var text = ": comment\r\nevent: message\r\ndata: one\r\n\r\ndata:two\n\ndata:\n\nretry: 5\nid: 7\n\ndata: last";

        Assert.Equal(["one", "two", "last"], await ReadAsync(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task Read_LinesLongerThanABlock_AreWhole()
    {
        var longLine = new string('x', 100_000);

        Assert.Equal([longLine, "y"], await ReadAsync(Encoding.UTF8.GetBytes($"data: {longLine}\ndata: y\n")));
    }

    [Fact]
    public async Task Read_InvalidUtf8_IsReplaced() => Assert.Equal(["a\uFFFDb"], await ReadAsync([.. "data: a"u8, 0xFF, .. "b\n"u8]));

    [Fact]
    public async Task Read_ALineWithoutEnd_IsRefused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync([.. "data: "u8, .. Enumerable.Repeat((byte)'x', SseReader.MaxLineBytes + 1)]));

    private static async Task<List<string>> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await SseReader.ReadAsync(stream, Token).ToListAsync(Token);
    }
}
