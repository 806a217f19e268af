using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.VoiceActivity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>What this process itself runs on ONNX Runtime, as services.</summary>
public static class VoiceActivityServices
{
    /// <summary>Adds <see cref="IVoiceActivityDetectorFactory"/>: Silero where it runs, else loudness. Loads the model when first asked for.</summary>
    public static IServiceCollection AddVoiceActivity(this IServiceCollection services) =>
        services.AddSingleton<IVoiceActivityDetectorFactory>(provider => new VoiceActivityDetectorFactory(
            () => new SileroVoiceActivityDetectorFactory(),
            provider.GetRequiredService<ILogger<VoiceActivityDetectorFactory>>()));

    /// <summary>Adds <see cref="IEndOfTurnModelSource"/>: the model of the store, where one is installed.</summary>
    public static IServiceCollection AddEndOfTurn(this IServiceCollection services) => services.AddSingleton<IEndOfTurnModelSource, InstalledEndOfTurnModel>();
}
