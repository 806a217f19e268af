using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Audio;

public sealed class LogMelFeaturesTests
{
    private readonly LogMelFeatures _features = new();

    [Fact]
    public void Size_EightSeconds_IsEightyBandsOfEightHundredFrames() =>
        Assert.Equal((80, 800, 128_000), (LogMelFeatures.Bands, LogMelFeatures.Frames, LogMelFeatures.Samples));

    /// <summary>The numbers come from a transform written out as its definition says, in another language: filters, window, mirror, floor and scale are its own.</summary>
    [Theory]
    [InlineData(0, 11, -0.18977)]
    [InlineData(600, 0, 1.21026)]
    [InlineData(600, 11, 1.66492)]
    [InlineData(600, 45, 0.06463)]
    [InlineData(600, 79, 0.34267)]
    [InlineData(700, 10, 1.72077)]
    [InlineData(700, 11, 1.81023)]
    [InlineData(700, 12, 1.66555)]
    [InlineData(700, 20, -0.18977)]
    [InlineData(799, 0, 0.85189)]
    [InlineData(799, 60, 0.15243)]
    public void Compute_TwoTonesAtTheEnd_GivesTheKnownValues(int frame, int band, double value)
    {
        var sound = Enumerable.Range(0, 32_000).Select(i => (short)Math.Round(
            (0.25 * 32_768 * Math.Sin(Math.Tau * 440 * i / 16_000)) + (0.05 * 32_768 * Math.Sin(Math.Tau * 3_000 * i / 16_000)))).ToArray();

        Assert.Equal(value, Compute(sound)[(band * 800) + frame], 0.003);
    }

    [Theory]
    [InlineData(150, 3)]
    [InlineData(440, 11)]
    [InlineData(1_000, 26)]
    [InlineData(4_000, 62)]
    public void Compute_ASine_LandsInItsBand(double hz, int band)
    {
        var features = Compute(TestSound.Tone(8, hz, 0.3));

        Assert.InRange(Enumerable.Range(0, 80).MaxBy(each => features[(each * 800) + 400]), band - 1, band + 1);
    }

    [Fact]
    public void Compute_SilenceOrADirectCurrent_IsTheFloorEverywhere()
    {
        Assert.All(Compute([]), value => Assert.Equal(-1.5f, value));
        Assert.All(Compute([.. Enumerable.Repeat((short)12_000, 128_000)]), value => Assert.Equal(-1.5f, value));
    }

    [Fact]
    public void Compute_ShortSound_IsPrecededBySilence()
    {
        var sound = TestSound.Noise(1, 0.2);

        Assert.Equal(Compute([.. new short[128_000 - sound.Length], .. sound]), Compute(sound));
    }

    [Fact]
    public void Compute_LongSound_CountsFromItsEnd()
    {
        var sound = TestSound.Noise(10, 0.2);

        Assert.Equal(Compute(sound[^128_000..]), Compute(sound));
    }

    private float[] Compute(short[] sound)
    {
        var features = new float[LogMelFeatures.Bands * LogMelFeatures.Frames];
        _features.Compute(sound, features);
        return features;
    }
}
