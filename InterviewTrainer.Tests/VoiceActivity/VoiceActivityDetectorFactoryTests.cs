using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.VoiceActivity;

public sealed class VoiceActivityDetectorFactoryTests
{
    [Fact]
    public void AddVoiceActivity_AsBuilt_RunsSilero()
    {
        using var provider = new ServiceCollection().AddLogging().AddVoiceActivity().BuildServiceProvider();

        var factory = provider.GetRequiredService<IVoiceActivityDetectorFactory>();

        Assert.Null(factory.Shortfall);
        Assert.Equal("silero", factory.DetectorName);
        using var detector = factory.Create();
        Assert.Equal("silero", detector.Name);
        Assert.Same(factory, provider.GetRequiredService<IVoiceActivityDetectorFactory>());
    }

    [Fact]
    public void Create_ModelMissing_GoesByLoudnessAndSaysWhy()
    {
        using var folder = new ScratchFolder();
        var model = Path.Combine(folder.Path, "model.onnx");

        using var factory = Factory(() => new SileroVoiceActivityDetectorFactory(modelPath: model));

        Assert.Equal("energy", factory.DetectorName);
        Assert.Contains(model, factory.Shortfall, StringComparison.Ordinal);
        using var detector = factory.Create();
        Assert.Equal("energy", detector.Name);
    }

    [Fact]
    public void Create_LibraryMissing_GoesByLoudnessAndSaysWhatToDo()
    {
        using var folder = new ScratchFolder();

        using var factory = Factory(() => new SileroVoiceActivityDetectorFactory(libraryFolder: folder.Path));

        Assert.Equal("energy", factory.DetectorName);
        Assert.Contains("npm ci", factory.Shortfall, StringComparison.Ordinal);
    }

    private static VoiceActivityDetectorFactory Factory(Func<IVoiceActivityDetectorFactory> load) =>
        new(load, NullLogger<VoiceActivityDetectorFactory>.Instance);
}
