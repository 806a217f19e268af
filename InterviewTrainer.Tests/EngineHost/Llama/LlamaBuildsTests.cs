using System.Runtime.InteropServices;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Llama;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using Processor = System.Runtime.InteropServices.Architecture;

namespace InterviewTrainer.Tests.EngineHost.Llama;

public sealed class LlamaBuildsTests
{
    [Theory]
    [InlineData("LINUX", Processor.X64, "linux-x64")]
    [InlineData("LINUX", Processor.Arm64, "linux-arm64")]
    [InlineData("OSX", Processor.Arm64, "mac-arm64-metal")]
    [InlineData("OSX", Processor.X64, "mac-x64")]
    [InlineData("WINDOWS", Processor.X64, "win-x64")]
    [InlineData("WINDOWS", Processor.Arm64, "win-arm64")]
    public void NameFor_SupportedMachine_IsItsBuild(string system, Processor processor, string build) =>
        Assert.Equal(build, LlamaBuilds.NameFor(OSPlatform.Create(system), processor));

    [Fact]
    public void NameFor_OtherMachine_IsRefused() => Assert.Throws<EngineLoadException>(() => LlamaBuilds.NameFor(OSPlatform.FreeBSD, Processor.X64));

    [Theory]
    [InlineData("libllama.v0.4.0.so", "llama")]
    [InlineData("libllama.metal.v0.4.0.dylib", "llama")]
    [InlineData("llama.v0.4.0.dll", "llama")]
    [InlineData("libggml.v0.4.0.so", "ggml")]
    [InlineData("ggml-base.dll", "ggml-base")]
    [InlineData("libggml-cpu-armv8.2_1.so", null)]
    [InlineData("libggml-cpu-haswell.so", "ggml-cpu-haswell")]
    [InlineData("_nlcBuildMetadata.json", null)]
    public void LibraryOf_FileName_IsTheLibrary(string file, string? library) => Assert.Equal(library, LlamaBuilds.LibraryOf(file));

    [Fact]
    public void Find_MissingFolderOrFile_SaysWhatInstallsIt()
    {
        using var folder = new ScratchFolder();

        var noFolder = Assert.Throws<EngineLoadException>(() => LlamaBuilds.Find(folder.PathOf("none"), "llama"));
        var noFile = Assert.Throws<EngineLoadException>(() => LlamaBuilds.Find(folder.Path, "llama"));

        Assert.All([noFolder, noFile], exception => Assert.Contains("npm ci --ignore-scripts", exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_TwoVersions_IsRefused()
    {
        using var folder = new ScratchFolder();
        folder.Write("libllama.v0.4.0.so", []);
        folder.Write("libllama.v0.5.0.so", []);

        var exception = Assert.Throws<EngineLoadException>(() => LlamaBuilds.Find(folder.Path, "llama"));

        Assert.Contains("2 versions", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_OneFile_IsItsPath()
    {
        using var folder = new ScratchFolder();
        folder.Write("libggml-base.so", []);
        var path = folder.Write("libggml.v0.4.0.so", []);

        Assert.Equal(path, LlamaBuilds.Find(folder.Path, "ggml"));
    }
}
