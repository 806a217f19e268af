using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue;

public sealed class ModelPathTests
{
    [Theory]
    [InlineData("model.onnx")]
    [InlineData("espeak-ng-data/voices/!v/Mr serious")]
    [InlineData("espeak-ng-data/lang/gmw/en-GB-scotland")]
    [InlineData("a/b.c/d")]
    [InlineData("...x")]
    public void Mistake_PathInsideAFolder_IsFine(string path) => Assert.Null(ModelPath.Mistake(path));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("a/../x")]
    [InlineData("a/..")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("./a")]
    [InlineData("c:/x")]
    [InlineData("c:x")]
    [InlineData("\\\\server\\share")]
    [InlineData("a\\..\\b")]
    [InlineData("NUL")]
    [InlineData("a/con.txt")]
    [InlineData("COM1")]
    [InlineData("lpt9.onnx")]
    [InlineData("aux .txt")]
    [InlineData("x.")]
    [InlineData("x ")]
    [InlineData(" x")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u202Eb")]
    [InlineData("a?b")]
    [InlineData("a/b/c/d/e/f/g/h/i/j/k/l/m")]
    public void Mistake_AnythingElse_IsRefused(string path)
    {
        Assert.NotNull(ModelPath.Mistake(path));
        Assert.Throws<ModelException>(() => ModelPath.Resolve("/models", path));
    }

    [Fact]
    public void Mistake_TooLong_IsRefused() => Assert.NotNull(ModelPath.Mistake(new string('x', 201)));

    [Theory]
    [InlineData("My Model (v2) Q4_K_M", "my-model-v2-q4_k_m")]
    [InlineData("Qwen3-4B", "qwen3-4b")]
    [InlineData("...", null)]
    [InlineData("模型", null)]
    [InlineData("CON", null)]
    public void From_FileName_IsAnIdOrNothing(string name, string? expected)
    {
        Assert.Equal(expected, ModelId.From(name));
        Assert.True(expected is null || ModelId.Mistake(expected) is null);
    }

    [Fact]
    public void HasLink_LinkOnTheWay_IsSeen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights that a test does not have on Windows.");
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.PathOf("real"));
        folder.Write("real/file", [1]);
        Directory.CreateSymbolicLink(folder.PathOf("link"), folder.PathOf("real"));

        Assert.True(ModelPath.HasLink(folder.Path, "link/file"));
        Assert.False(ModelPath.HasLink(folder.Path, "real/file"));
    }
}
