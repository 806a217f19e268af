using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Audio;

public sealed class LevelTests
{
    [Fact]
    public void Decibels_FullScaleSine_IsThreeUnderFullScale() =>
        Assert.Equal(-3.01, Level.Decibels(TestSound.Tone(1, 440, 1)), 0.01);

    [Fact]
    public void Decibels_SilenceOrNothing_IsTheFloor()
    {
        Assert.Equal(Level.FloorDb, Level.Decibels(new short[160]));
        Assert.Equal(Level.FloorDb, Level.Decibels(ReadOnlySpan<short>.Empty));
        Assert.Equal(Level.FloorDb, Level.Decibels(double.NaN));
        Assert.Equal(Level.FloorDb, Level.Decibels(1e-9));
    }

    [Fact]
    public void Pcm16_EverySample_SurvivesTheWayThereAndBack()
    {
        for (int sample = short.MinValue; sample <= short.MaxValue; sample++)
        {
            Assert.Equal(sample, Pcm16.FromFloat(Pcm16.ToFloat((short)sample)));
        }
    }

    [Theory]
    [InlineData(1f, short.MaxValue)]
    [InlineData(7f, short.MaxValue)]
    [InlineData(-7f, short.MinValue)]
    [InlineData(float.NegativeInfinity, short.MinValue)]
    [InlineData(float.NaN, 0)]
    public void Pcm16_BeyondFullScale_IsClipped(float sample, short expected) => Assert.Equal(expected, Pcm16.FromFloat(sample));

    [Theory]
    [InlineData(16)]
    [InlineData(512)]
    public void PowerSpectrum_SineOnABin_IsOneThereAndNothingFarAway(int window)
    {
        var power = new PowerSpectrum(window).Compute(TestSound.Sine(window, 3, window, 1));

        Assert.Equal((window / 2) + 1, power.Length);
        Assert.Equal(1, power[3], 1e-6);
        Assert.Equal(0.25, power[4], 1e-6);
        Assert.Equal(0, power[6], 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(480)]
    public void PowerSpectrum_LengthThatIsNoPowerOfTwo_IsRefused(int window) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PowerSpectrum(window));
}
