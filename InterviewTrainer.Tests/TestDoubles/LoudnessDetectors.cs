using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Takes every loud window for speech, so that a test says "speech" by making a noise.</summary>
/// <param name="threshold">Loud is above it; RMS, 0 to 1.</param>
internal sealed class LoudnessDetectors(double threshold = 0.01) : IVoiceActivityDetectorFactory
{
    public string DetectorName => "loudness";

    public string? Shortfall => null;

    public IVoiceActivityDetector Create() => new Detector(threshold);

    private sealed class Detector(double threshold) : IVoiceActivityDetector
    {
        private readonly List<short> _window = [];

        public string Name => "loudness";

        public int WindowSamples => 512;

        public void Process(ReadOnlySpan<short> samples, Action<float> onWindow)
        {
            foreach (var sample in samples)
            {
                _window.Add(sample);
                if (_window.Count == WindowSamples)
                {
                    onWindow(Level.Rms(_window.ToArray()) > threshold ? 1 : 0);
                    _window.Clear();
                }
            }
        }

        public void Reset() => _window.Clear();

        public void Dispose()
        {
        }
    }
}
