using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.VoiceActivity;

/// <summary>The bounds that are found in real speech.</summary>
[Trait("Category", "Slow")]
public sealed class SpeechSegmentsTests
{
    /// <summary>Where jfk.wav holds speech, in seconds.</summary>
    private static readonly (double Start, double End)[] Spoken = [(0.3, 2.25), (3.3, 3.75), (4.0, 4.35), (5.4, 7.65), (8.2, 10.6)];

    [Theory]
    [InlineData(8_000, 1)]
    [InlineData(16_000, 1)]
    [InlineData(22_050, 2)]
    [InlineData(44_100, 1)]
    [InlineData(44_100, 2)]
    [InlineData(48_000, 1)]
    [InlineData(48_000, 2)]
    public void Find_Speech_CoversWhatIsSpokenAndNoMore(int rateHz, int channels)
    {
        var original = WavFile.Read(SharedData.Path("jfk.wav"));
        var sound = WavFile.Read(Encode(Resampler.Resample(original.Samples.Span, original.SampleRateHz, rateHz), rateHz, channels));
        using var factory = new SileroVoiceActivityDetectorFactory();
        using var detector = factory.Create();

        var segments = SpeechSegments.Find(sound.ToAudioFormat(), detector)
            .Select(segment => (Start: segment.Start / 16_000.0, End: segment.End / 16_000.0)).ToArray();

        Assert.All(Spoken, span => Assert.True(Covered(span, segments) >= 0.95, $"{span} is covered to {Covered(span, segments):P1}"));
        Assert.InRange(segments[0].Start, 0.2, 0.4);
        Assert.InRange(segments[^1].End, 10.5, 10.7);

        // The gap of 250 ms may merge, the others may not.
        Assert.InRange(segments.Length, 4, 5);
        double[] starts = [5.4, 8.2];
        Assert.All(starts, start => Assert.Contains(segments, segment => Math.Abs(segment.Start - start) < 0.1));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.0003)]
    [InlineData(0.005)]
    public void Find_SpeechBetweenSilences_BoundsAreThoseOfTheSound(double noise)
    {
        var recording = WavFile.Read(SharedData.Path("jfk.wav")).ToAudioFormat();
        var speech = recording[(int)(5.4 * 16_000)..(int)(7.6 * 16_000)];
        short[] sound = [.. TestSound.Noise(1.5, noise), .. speech, .. TestSound.Noise(3, noise, 2), .. speech, .. TestSound.Noise(1.5, noise, 3)];
        using var factory = new SileroVoiceActivityDetectorFactory();
        using var detector = factory.Create();

        var segments = SpeechSegments.Find(sound, detector);

        const int tolerance = 16 * 150;
        Assert.Equal(2, segments.Count);
        Assert.All(segments, (segment, index) =>
        {
            var start = 24_000 + (index * (speech.Length + 48_000));
            Assert.InRange(segment.Start, start - tolerance, start + tolerance);
            Assert.InRange(segment.End, start + speech.Length - tolerance, start + speech.Length + tolerance);
        });
    }

    [Fact]
    public void Find_TwiceWithOneDetector_FindsTheSame()
    {
        var sound = WavFile.Read(SharedData.Path("speech-60s.wav")).ToAudioFormat();
        using var factory = new SileroVoiceActivityDetectorFactory();
        using var detector = factory.Create();

        var first = SpeechSegments.Find(sound, detector);

        Assert.True(first.Count > 5);
        Assert.Equal(first, SpeechSegments.Find(sound, detector));
    }

    private static double Covered((double Start, double End) span, (double Start, double End)[] segments) =>
        segments.Sum(segment => Math.Max(0, Math.Min(span.End, segment.End) - Math.Max(span.Start, segment.Start))) / (span.End - span.Start);

    private static byte[] Encode(float[] samples, int rateHz, int channels)
    {
        double[] interleaved = [.. samples.SelectMany(sample => Enumerable.Repeat((double)Math.Clamp(sample, -1, 1), channels))];
        return WavBytes.Riff([
            WavBytes.Format(WavBytes.Pcm, channels, rateHz, 16), WavBytes.Chunk("data", WavBytes.Encode(WavBytes.Pcm, 16, interleaved))]);
    }
}
