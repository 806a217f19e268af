using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>Makes <c>silero</c> detectors on one loaded model. A detector that is still in use outlives the factory.</summary>
public sealed class SileroVoiceActivityDetectorFactory : IVoiceActivityDetectorFactory, IDisposable
{
    private readonly SileroModel _model;
    private bool _disposed;

    /// <summary>Loads the library and the model.</summary>
    /// <param name="libraryFolder">Holds ONNX Runtime's shared library; by default, where the build places it.</param>
    /// <param name="modelPath">The model's file; by default, where the build places it.</param>
    /// <exception cref="VoiceActivityUnavailableException">One of them cannot be used; the message says why and what to do.</exception>
    public SileroVoiceActivityDetectorFactory(string? libraryFolder = null, string? modelPath = null)
    {
        _model = SileroModel.Load(
            libraryFolder ?? OnnxRuntime.DefaultFolder,
            modelPath ?? Path.Combine(AppContext.BaseDirectory, "models", "silero_vad_v6.onnx"));
    }

    public string DetectorName => "silero";

    public string? Shortfall => null;

    public IVoiceActivityDetector Create()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new SileroVoiceActivityDetector(_model);
    }

    public void Dispose()
    {
        _disposed = true;
        _model.Dispose();
    }
}
