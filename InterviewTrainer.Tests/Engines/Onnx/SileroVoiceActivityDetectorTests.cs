using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Onnx;

[Trait("Category", "Slow")]
public sealed class SileroVoiceActivityDetectorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(480)]
    [InlineData(512)]
    [InlineData(7_777)]
    public void Process_AnyFrameLength_GivesTheSameProbabilities(int frame)
    {
        var sound = WavFile.Read(SharedData.Path("speech-60s.wav")).ToAudioFormat();
        using var factory = new SileroVoiceActivityDetectorFactory();

        var whole = Probabilities(factory, sound, sound.Length);

        Assert.Equal(sound.Length / 512, whole.Count);
        Assert.Equal(whole, Probabilities(factory, sound, frame));
        Assert.All(whole, probability => Assert.InRange(probability, 0f, 1f));
    }

    [Fact]
    public void Process_QuietSpeech_IsHeard()
    {
        // "Ask not" of the recording; a wrong context or a wrong state keeps the probability near zero.
        var sound = WavFile.Read(SharedData.Path("jfk.wav")).ToAudioFormat();
        using var factory = new SileroVoiceActivityDetectorFactory();

        var probabilities = Probabilities(factory, sound, 480);

        Assert.True(Mean(probabilities, 3.3, 3.7) > 0.95, "speech");
        Assert.True(Mean(probabilities, 2.4, 3.2) < 0.1, "pause");
    }

    [Fact]
    public void Reset_MidStream_StartsOver()
    {
        var sound = TestSound.Noise(1, 0.2);
        using var factory = new SileroVoiceActivityDetectorFactory();
        using var detector = factory.Create();
        var (first, second) = (new List<float>(), new List<float>());

        detector.Process(sound, first.Add);
        detector.Process(TestSound.Tone(0.77, 200, 0.5), _ => { });
        detector.Reset();
        detector.Process(sound, second.Add);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Process_ManyDetectorsAtOnce_EachGivesWhatItGivesAlone()
    {
        using var factory = new SileroVoiceActivityDetectorFactory();
        var sounds = Enumerable.Range(0, 6).Select(seed => TestSound.Noise(3, 0.05 * (seed + 1), seed)).ToArray();
        var expected = sounds.Select(sound => Probabilities(factory, sound, 480)).ToArray();
        var actual = new List<float>[sounds.Length];

        Parallel.For(0, sounds.Length, i => actual[i] = Probabilities(factory, sounds[i], 480));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Process_FactoryDisposedBefore_GoesOn()
    {
        var factory = new SileroVoiceActivityDetectorFactory();
        using var detector = factory.Create();
        factory.Dispose();
        var probabilities = new List<float>();

        detector.Process(TestSound.Noise(0.5, 0.1), probabilities.Add);

        Assert.Equal(15, probabilities.Count);
        Assert.Throws<ObjectDisposedException>(factory.Create);
    }

    [Fact]
    public void Process_AfterDispose_Throws()
    {
        using var factory = new SileroVoiceActivityDetectorFactory();
        var detector = factory.Create();
        detector.Dispose();
        detector.Dispose();

        Assert.Throws<ObjectDisposedException>(() => detector.Process(new short[512], _ => { }));
    }

    [Fact]
    public void Process_SteadyState_AllocatesNothing()
    {
        using var factory = new SileroVoiceActivityDetectorFactory();
        using var detector = factory.Create();
        var sound = TestSound.Noise(2, 0.1);
        Action<float> ignore = static _ => { };
        detector.Process(sound, ignore);

        var before = GC.GetAllocatedBytesForCurrentThread();
        detector.Process(sound, ignore);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static List<float> Probabilities(SileroVoiceActivityDetectorFactory factory, short[] sound, int frame)
    {
        using IVoiceActivityDetector detector = factory.Create();
        var probabilities = new List<float>();
        for (var start = 0; start < sound.Length; start += frame)
        {
            detector.Process(sound.AsSpan(start, Math.Min(frame, sound.Length - start)), probabilities.Add);
        }

        return probabilities;
    }

    private static double Mean(List<float> probabilities, double startSeconds, double endSeconds) =>
        probabilities.Where((_, window) => window * 0.032 >= startSeconds && (window + 1) * 0.032 <= endSeconds).Average();
}
