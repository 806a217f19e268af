using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Audio;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(8_000, 16_000)]
    [InlineData(11_025, 16_000)]
    [InlineData(44_100, 16_000)]
    [InlineData(48_000, 16_000)]
    [InlineData(192_000, 16_000)]
    [InlineData(44_101, 16_000)]
    [InlineData(16_000, 44_100)]
    [InlineData(16_000, 47_999)]
    public void Resample_Tone_KeepsItInPlaceAndLoudness(int fromHz, int toHz)
    {
        var expected = TestSound.Sine(toHz / 2, 1_000, toHz, 0.5);

        var actual = Resampler.Resample(TestSound.Sine(fromHz / 2, 1_000, fromHz, 0.5), fromHz, toHz);

        Assert.InRange(actual.Length - expected.Length, -1, 2);
        var edge = toHz / 50;
        for (var i = edge; i < expected.Length - edge; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-3f);
        }
    }

    [Theory]
    [InlineData(48_000, 8_600)]
    [InlineData(48_000, 15_000)]
    [InlineData(44_100, 20_000)]
    [InlineData(192_000, 90_000)]
    public void Resample_ToneOverHalfTheNewRate_IsGone(int fromHz, double frequencyHz)
    {
        var actual = Resampler.Resample(TestSound.Sine(fromHz / 2, frequencyHz, fromHz, 1), fromHz, 16_000);

        // The middle: a tone that starts or stops at once has energy everywhere.
        Assert.All(actual[500..^500], sample => Assert.InRange(Math.Abs(sample), 0, 1e-3f));
    }

    [Fact]
    public void Resample_ConstantSound_StaysConstant()
    {
        var input = Enumerable.Repeat(0.25f, 4_410).ToArray();

        Assert.All(Resampler.Resample(input, 44_100, 16_000)[50..^50], sample => Assert.Equal(0.25f, sample, 1e-5f));
    }

    [Theory]
    [InlineData(0, 16_000, 0)]
    [InlineData(1, 16_000, 1)]
    [InlineData(1, 8_000, 2)]
    [InlineData(48_000, 48_000, 16_000)]
    [InlineData(441, 44_100, 160)]
    public void Resample_AnyLength_CoversTheSameTime(int samples, int fromHz, int expected) =>
        Assert.Equal(expected, Resampler.Resample(new float[samples], fromHz, 16_000).Length);

    [Theory]
    [InlineData(0, 16_000)]
    [InlineData(16_000, -1)]
    [InlineData(16_000, 1_000_001)]
    public void Resample_ImpossibleRate_IsRefused(int fromHz, int toHz) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Resampler.Resample([0f], fromHz, toHz));
}
