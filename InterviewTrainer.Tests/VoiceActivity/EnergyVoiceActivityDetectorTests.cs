using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.VoiceActivity;

public sealed class EnergyVoiceActivityDetectorTests
{
    public static TheoryData<string> NoSpeech => ["silence", "noise", "hum", "tone", "beep"];

    [Theory]
    [MemberData(nameof(NoSpeech))]
    public void Process_NoSpeech_FindsNone(string sound)
    {
        using var silero = new SileroVoiceActivityDetectorFactory();
        foreach (var detector in new[] { new EnergyVoiceActivityDetector(), silero.Create() })
        {
            using (detector)
            {
                Assert.Empty(SpeechSegments.Find(Sound(sound), detector));
            }
        }
    }

    [Fact]
    public void Process_Speech_AgreesWithSileroMostly()
    {
        var sound = WavFile.Read(SharedData.Path("speech-60s.wav")).ToAudioFormat();
        using var factory = new SileroVoiceActivityDetectorFactory();
        using var silero = factory.Create();
        using var energy = new EnergyVoiceActivityDetector();

        var expected = Mask(SpeechSegments.Find(sound, silero), sound.Length);
        var actual = Mask(SpeechSegments.Find(sound, energy), sound.Length);

        var agreement = expected.Zip(actual).Count(pair => pair.First == pair.Second) / (double)expected.Length;
        Assert.True(agreement > 0.85, $"the detectors agree on {agreement:P1}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(480)]
    [InlineData(7_777)]
    public void Process_AnyFrameLength_GivesTheSame(int frame)
    {
        var sound = TestSound.Noise(1, 0.2);
        using var detector = new EnergyVoiceActivityDetector();
        var (whole, framed) = (new List<float>(), new List<float>());

        detector.Process(sound, whole.Add);
        detector.Reset();
        foreach (var part in sound.Chunk(frame))
        {
            detector.Process(part, framed.Add);
        }

        Assert.Equal(sound.Length / 512, whole.Count);
        Assert.Equal(whole, framed);
    }

    private static short[] Sound(string name) => name switch
    {
        "silence" => TestSound.Silence(5),
        "noise" => [.. TestSound.Noise(1, 0.001), .. TestSound.Noise(4, 0.1, 2)],
        "hum" => [.. TestSound.Silence(1), .. TestSound.Tone(4, 50, 0.2)],
        "tone" => [.. TestSound.Silence(1), .. TestSound.Tone(4, 440, 0.3)],
        _ => [.. TestSound.Noise(1, 0.001), .. TestSound.Tone(0.3, 1_000, 0.3), .. TestSound.Noise(1, 0.001)],
    };

    private static bool[] Mask(IReadOnlyList<SpeechSegment> segments, int samples)
    {
        var mask = new bool[samples];
        foreach (var segment in segments)
        {
            mask.AsSpan((int)segment.Start, (int)(segment.End - segment.Start)).Fill(true);
        }

        return mask;
    }
}
