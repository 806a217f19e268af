using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>The best detection that this machine can run: the trained one, else <see cref="EnergyVoiceActivityDetector"/> and a word on why.</summary>
public sealed partial class VoiceActivityDetectorFactory : IVoiceActivityDetectorFactory, IDisposable
{
    private readonly IVoiceActivityDetectorFactory? _trained;

    /// <param name="loadTrained">
    /// Loads the trained detection, or throws <see cref="VoiceActivityUnavailableException"/>. Called once, here; what it gives is disposed with this.
    /// </param>
    /// <param name="logger">Told when the trained one cannot be used.</param>
    public VoiceActivityDetectorFactory(Func<IVoiceActivityDetectorFactory> loadTrained, ILogger<VoiceActivityDetectorFactory> logger)
    {
        try
        {
            _trained = loadTrained();
            DetectorName = _trained.DetectorName;
            Shortfall = _trained.Shortfall;
        }
        catch (VoiceActivityUnavailableException exception)
        {
            LogUnavailable(logger, exception);
            using var detector = new EnergyVoiceActivityDetector();
            DetectorName = detector.Name;
            Shortfall = "Speech is told from silence by its loudness, which noise can deceive, because the trained detector cannot be used. "
                + exception.Message;
        }
    }

    public string DetectorName { get; }

    public string? Shortfall { get; }

    public IVoiceActivityDetector Create() => _trained?.Create() ?? new EnergyVoiceActivityDetector();

    public void Dispose() => (_trained as IDisposable)?.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The trained voice activity detector cannot be used; going by loudness instead")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);
}
