using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.EngineHost.Sherpa;

/// <summary>A sound for native code, mono 16 kHz, −1 to 1.</summary>
/// <param name="Samples">At least half a second, silence added where the sound is shorter: sherpa-onnx reads past the end of a sound of a few frames.</param>
/// <param name="Seconds">Length of the sound itself.</param>
internal sealed record Sound(float[] Samples, double Seconds)
{
    private const int MinSamples = AudioFormat.SampleRateHz / 2;

    public static Sound Of(float[] samples) => new(
        samples.Length >= MinSamples ? samples : [.. samples, .. new float[MinSamples - samples.Length]],
        (double)samples.Length / AudioFormat.SampleRateHz);
}
