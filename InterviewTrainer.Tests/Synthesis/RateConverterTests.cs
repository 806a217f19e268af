using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class RateConverterTests
{
    [Theory]
    [InlineData(22_050, 24_000)]
    [InlineData(24_000, 22_050)]
    [InlineData(16_000, 22_050)]
    [InlineData(48_000, 8_000)]
    [InlineData(22_051, 24_000)]
    public void Add_InBits_IsTheSameAsTheWhole(int fromHz, int toHz)
    {
        var sound = TestSound.Noise(1.3, 0.5).Take((int)(fromHz * 0.83)).ToArray();
        var whole = new float[sound.Length];
        Pcm16.ToFloat(sound, whole);
        var expected = new short[(int)((((long)sound.Length * toHz) + fromHz - 1) / fromHz)];
        Pcm16.FromFloat(Resampler.Resample(whole, fromHz, toHz), expected);

        var converter = new RateConverter(fromHz, toHz);
        var converted = new List<short>();
        var random = new Random(7);
        for (var at = 0; at < sound.Length;)
        {
            var count = Math.Min(random.Next(1, 4000), sound.Length - at);
            converted.AddRange(converter.Add(sound.AsSpan(at, count)));
            at += count;
        }

        converted.AddRange(converter.Finish());

        Assert.Equal(expected.Length, converted.Count);
        Assert.All(expected.Zip(converted), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
    }

    [Fact]
    public void Add_LongSound_GivesBeforeItsEnd() => Assert.NotEmpty(new RateConverter(22_050, 24_000).Add(new short[22_050]));

    [Fact]
    public void Finish_NoSound_IsNothing() => Assert.Empty(new RateConverter(22_050, 24_000).Finish());
}
