using System.Text;
using InterviewTrainer.EngineHost.Language.Text;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Text;

public sealed class Utf8AssemblerTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("Größe, naïve, 日本語, 😀👩‍🚀, عربى")]
    public void Push_TextCutAnywhere_GivesTheSameText(string text)
    {
        foreach (var pieces in Cuts.Of(Encoding.UTF8.GetBytes(text)))
        {
            Assert.Equal(text, Assemble(pieces));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 })]
    [InlineData(new byte[] { 0xC0, 0xA2 })]
    [InlineData(new byte[] { 0xE0, 0x9F, 0xBF, 0x21 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0x80, 0xE2, 0x82, 0x20 })]
    public void Push_BytesThatAreNoUtf8_ReplacesThemAsAWholeDecoderWould(byte[] bytes)
    {
        foreach (var pieces in Cuts.Of(bytes))
        {
            Assert.Equal(Encoding.UTF8.GetString(bytes), Assemble(pieces));
        }
    }

    [Fact]
    public void Push_HalfACharacter_HoldsItUntilTheRestIsThere()
    {
        var assembler = new Utf8Assembler();

        Assert.Equal("a", assembler.Push([0x61, 0xE2, 0x82]));
        Assert.Equal("€", assembler.Push([0xAC]));
        Assert.Equal("", assembler.Finish());
    }

    [Fact]
    public void Finish_HalfACharacter_GivesOneReplacement()
    {
        var assembler = new Utf8Assembler();

        Assert.Equal("", assembler.Push([0xF0, 0x9F, 0x98]));
        Assert.Equal("\uFFFD", assembler.Finish());
    }

    private static string Assemble(IReadOnlyList<byte[]> pieces)
    {
        var assembler = new Utf8Assembler();
        return string.Concat(pieces.Select(piece => assembler.Push(piece))) + assembler.Finish();
    }
}
