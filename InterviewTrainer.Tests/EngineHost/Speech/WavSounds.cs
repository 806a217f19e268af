using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.EngineHost.Speech;

/// <summary>WAV files to be heard.</summary>
internal static class WavSounds
{
    /// <summary>Loud enough to be words to a stand-in, and long enough for all of its sentence.</summary>
    public static byte[] Loud(double seconds = 4) => Wav(TestSound.Tone(seconds, 440, 0.3));

    /// <summary>A quiet room.</summary>
    public static byte[] Silent(double seconds = 4) => Wav(TestSound.Noise(seconds, 0.0001));

    public static byte[] Wav(short[] samples, int rateHz = AudioFormat.SampleRateHz)
    {
        using var stream = new MemoryStream();
        WavFile.Write(stream, samples, rateHz);
        return stream.ToArray();
    }
}
