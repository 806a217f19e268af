using System.Text;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Sherpa;

/// <summary>What is checked in managed code; nothing native is loaded.</summary>
public sealed class ModelFilesTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../outside.onnx")]
    [InlineData("/etc/hostname")]
    [InlineData("sub/../../outside.onnx")]
    [InlineData("")]
    public void File_OutsideOfItsFolder_IsRefused(string path)
    {
        var model = Model(path);

        Assert.Contains("model.json", Assert.Throws<EngineLoadException>(() => model.File("tokens")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "id": "x" }""")]
    [InlineData("""{ "id": "x", "family": 3, "files": {} }""")]
    public void Read_ADescriptionThatIsNone_IsRefusedWithItsPath(string json)
    {
        var path = _folder.Write("model.json", Encoding.UTF8.GetBytes(json));

        Assert.Contains(path, Assert.Throws<EngineLoadException>(() => ModelFolder.Read(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFolder_IsRefusedWithItsPath() =>
        Assert.Contains("nowhere", Assert.Throws<EngineLoadException>(() => ModelFolder.Read(_folder.PathOf("nowhere"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a 0\nb 1\n 2\n", 3)]
    [InlineData("a 0\r\nb\t1\r\n", 2)]
    [InlineData("a 0\nb 1", 2)]
    public void Tokens_OfTheRightForm_AreRead(string text, int count) => Assert.Equal(count, Tokens(text).Count);

    [Theory]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("a 0 1\n")]
    [InlineData("a -1\n")]
    [InlineData("a 99999999999\n")]
    [InlineData("a 0\nb 0\n")]
    [InlineData("a 0\na 1\n")]
    [InlineData("a 0\n\nb 1\n")]
    public void Tokens_OfAnotherForm_AreRefused(string text) => Assert.Throws<EngineLoadException>(() => Tokens(text));

    [Fact]
    public void Tokens_ThatAreNoText_AreRefused()
    {
        _folder.Write("tokens.txt", [0xFF, 0xFE, 0x41, 0x00]);

        Assert.Contains("tokens.txt", Assert.Throws<EngineLoadException>(() => TokenFile.Read(Model("tokens.txt"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequireNumbers_AGap_NamesIt() =>
        Assert.Contains("number 1", Assert.Throws<EngineLoadException>(() => Tokens("a 0\nc 2\n").RequireNumbers(3)).Message, StringComparison.Ordinal);

    private TokenFile Tokens(string text)
    {
        _folder.Write("tokens.txt", Encoding.UTF8.GetBytes(text));
        return TokenFile.Read(Model("tokens.txt"));
    }

    private ModelFolder Model(string tokens)
    {
        _folder.Write("model.json", Encoding.UTF8.GetBytes($$"""{ "id": "x", "family": "whisper", "files": { "tokens": "{{tokens}}" } }"""));
        return ModelFolder.Read(_folder.Path);
    }
}
