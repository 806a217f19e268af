using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Architecture;

public sealed class NativeLibraryTests
{
    /// <summary>sherpa-onnx ends the process on a bad file and holds GPL code (espeak-ng): it stays in an executable of its own.</summary>
    [Fact]
    public void VoiceActivity_Running_LoadsOnnxRuntimeAndNothingOfSherpaOrEspeak()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The list of a process's libraries is read from /proc, which only Linux has.");
        using var factory = new SileroVoiceActivityDetectorFactory();
        using var detector = factory.Create();
        detector.Process(TestSound.Noise(0.1, 0.1), _ => { });

        var libraries = File.ReadAllText("/proc/self/maps");

        Assert.Contains("libonnxruntime", libraries, StringComparison.Ordinal);
        Assert.DoesNotContain("sherpa", libraries, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("espeak", libraries, StringComparison.OrdinalIgnoreCase);
    }
}
