using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Answers the given probabilities, one a window, then zeros.</summary>
internal sealed class ScriptedVoiceActivityDetector(params float[] probabilities) : IVoiceActivityDetector
{
    private int _filled;
    private int _window;

    public string Name => "scripted";

    public int WindowSamples => 512;

    public void Process(ReadOnlySpan<short> samples, Action<float> onWindow)
    {
        for (_filled += samples.Length; _filled >= WindowSamples; _filled -= WindowSamples)
        {
            onWindow(_window < probabilities.Length ? probabilities[_window] : 0);
            _window++;
        }
    }

    public void Reset() => (_filled, _window) = (0, 0);

    public void Dispose()
    {
    }
}
