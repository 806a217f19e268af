using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Sounds that a formula makes, 16 kHz.</summary>
internal static class TestSound
{
    public static short[] Silence(double seconds) => new short[(int)(seconds * AudioFormat.SampleRateHz)];

    public static short[] Tone(double seconds, double frequencyHz, double amplitude) =>
        [.. Sine((int)(seconds * AudioFormat.SampleRateHz), frequencyHz, AudioFormat.SampleRateHz, amplitude).Select(Pcm16.FromFloat)];

    public static short[] Noise(double seconds, double amplitude, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Silence(seconds).Select(_ => Pcm16.FromFloat((float)(((random.NextDouble() * 2) - 1) * amplitude)))];
    }

    public static float[] Sine(int samples, double frequencyHz, int rateHz, double amplitude) =>
        [.. Enumerable.Range(0, samples).Select(i => (float)(amplitude * Math.Sin(Math.Tau * frequencyHz * i / rateHz)))];
}
