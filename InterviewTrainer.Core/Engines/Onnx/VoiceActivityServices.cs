using InterviewTrainer.Core.VoiceActivity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>Voice activity detection as a service.</summary>
public static class VoiceActivityServices
{
    /// <summary>Adds <see cref="IVoiceActivityDetectorFactory"/>: Silero where it runs, else loudness. Loads the model when first asked for.</summary>
    public static IServiceCollection AddVoiceActivity(this IServiceCollection services) =>
        services.AddSingleton<IVoiceActivityDetectorFactory>(provider => new VoiceActivityDetectorFactory(
            () => new SileroVoiceActivityDetectorFactory(),
            provider.GetRequiredService<ILogger<VoiceActivityDetectorFactory>>()));
}
