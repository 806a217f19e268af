using InterviewTrainer.Core.Signals;
using Xunit;

namespace InterviewTrainer.Tests.Signals;

/// <summary>Level and pitch of sounds that are known.</summary>
public sealed class AnswerSoundTests
{
    [Theory]
    [InlineData(62)]
    [InlineData(85)]
    [InlineData(120)]
    [InlineData(210.5)]
    [InlineData(300)]
    [InlineData(390)]
    public void PitchMedian_Tone_IsItsFrequency(double hz)
    {
        var signals = Sounds.Measure(Sounds.Tone(hz, 1.5));

        Assert.NotNull(signals.PitchMedianHz);
        Assert.InRange(signals.PitchMedianHz.Value, hz * 0.995, hz * 1.005);
        Assert.NotNull(signals.PitchRangeSemitones);
        Assert.InRange(signals.PitchRangeSemitones.Value, 0, 0.11);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(440)]
    [InlineData(700)]
    [InlineData(1500)]
    public void PitchMedian_ToneOutsideTheRangeOfVoices_IsNotMeasured(double hz)
    {
        Assert.Null(Sounds.Measure(Sounds.Tone(hz, 1.5)).PitchMedianHz);
    }

    [Fact]
    public void PitchMedian_FundamentalMissing_IsStillThePeriod()
    {
        var signals = Sounds.Measure(Sounds.Harmonics(150, 1.5, 0, 3_000, 3_000, 2_500, 2_000, 1_500));

        Assert.NotNull(signals.PitchMedianHz);
        Assert.InRange(signals.PitchMedianHz.Value, 149, 151);
    }

    [Fact]
    public void PitchMedian_SecondHarmonicDominates_IsNotAnOctaveTooHigh()
    {
        var signals = Sounds.Measure(Sounds.Harmonics(110, 1.5, 1_500, 6_000, 800));

        Assert.NotNull(signals.PitchMedianHz);
        Assert.InRange(signals.PitchMedianHz.Value, 109, 111);
    }

    [Theory]
    [InlineData(110, 12)]
    [InlineData(180, 7)]
    [InlineData(100, 19)]
    public void PitchRange_EvenGlide_IsNineTenthsOfItsSemitones(double fromHz, double semitones)
    {
        var signals = Sounds.Measure(Sounds.Glide(fromHz, fromHz * Math.Pow(2, semitones / 12), 4));

        Assert.NotNull(signals.PitchRangeSemitones);
        Assert.InRange(signals.PitchRangeSemitones.Value, (0.9 * semitones) - 0.35, (0.9 * semitones) + 0.35);
        Assert.NotNull(signals.PitchMedianHz);
        Assert.InRange(12 * Math.Log2(signals.PitchMedianHz.Value / fromHz), (semitones / 2) - 0.25, (semitones / 2) + 0.25);
    }

    [Fact]
    public void PitchRange_HumBetweenTheWords_DoesNotWidenIt()
    {
        var signals = Sounds.Measure(Sounds.Join(Sounds.Tone(61, 0.3, -45), Sounds.Tone(230, 2.4), Sounds.Tone(61, 0.3, -45)));

        Assert.NotNull(signals.PitchRangeSemitones);
        Assert.InRange(signals.PitchRangeSemitones.Value, 0, 0.2);
    }

    [Fact]
    public void Pitch_Noise_IsNotMeasured()
    {
        var signals = Sounds.Measure(Sounds.Noise(5));

        Assert.Null(signals.PitchMedianHz);
        Assert.Null(signals.PitchRangeSemitones);
        Assert.NotNull(signals.LoudnessDbfs);
    }

    [Fact]
    public void Sound_DigitalSilence_HasNoPitchAndNoVariety()
    {
        var signals = Sounds.Measure(Sounds.Silence(2));

        Assert.Null(signals.PitchMedianHz);
        Assert.Equal(-100, signals.LoudnessDbfs);
        Assert.Equal(0, signals.EnergyRangeDb);
    }

    [Theory]
    [InlineData(-3.01)]
    [InlineData(-21)]
    [InlineData(-46)]
    public void Loudness_Tone_IsItsLevel(double dbfs)
    {
        var signals = Sounds.Measure(Sounds.Tone(200, 2, dbfs));

        Assert.NotNull(signals.LoudnessDbfs);
        Assert.Equal(dbfs, signals.LoudnessDbfs.Value, 0.05);
        Assert.NotNull(signals.EnergyRangeDb);
        Assert.Equal(0, signals.EnergyRangeDb.Value, 0.11);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(18)]
    [InlineData(30)]
    public void EnergyRange_TwoLevels_IsTheirDifference(double difference)
    {
        var signals = Sounds.Measure(Sounds.Join(Sounds.Tone(200, 2, -15), Sounds.Tone(200, 2, -15 - difference)));

        Assert.NotNull(signals.EnergyRangeDb);
        Assert.Equal(difference, signals.EnergyRangeDb.Value, 0.2);
    }

    [Fact]
    public void Loudness_TwoLevels_IsTheMeanOfTheirPower()
    {
        var signals = Sounds.Measure(Sounds.Join(Sounds.Tone(200, 1, -10), Sounds.Tone(200, 1, -30)));

        Assert.NotNull(signals.LoudnessDbfs);
        Assert.Equal(10 * Math.Log10((0.1 + 0.001) / 2), signals.LoudnessDbfs.Value, 0.05);
    }

    [Fact]
    public void EnergyRange_GatedSilenceWithinSpeech_DoesNotCount()
    {
        var signals = Sounds.Measure(Sounds.Join(Sounds.Tone(200, 1, -20), Sounds.Silence(0.2), Sounds.Tone(200, 1, -26)));

        Assert.NotNull(signals.EnergyRangeDb);
        Assert.Equal(6, signals.EnergyRangeDb.Value, 0.2);
    }

    [Fact]
    public void Sound_TooShort_IsNotMeasured()
    {
        var short1 = Sounds.Measure(Sounds.Tone(200, 0.1));
        var short2 = Sounds.Measure(Sounds.Tone(200, 0.8));

        Assert.Null(short1.LoudnessDbfs);
        Assert.Null(short1.PitchMedianHz);
        Assert.NotNull(short2.LoudnessDbfs);
        Assert.NotNull(short2.PitchMedianHz);
        Assert.Null(short2.EnergyRangeDb);
        Assert.Null(short2.PitchRangeSemitones);
    }

    [Fact]
    public void Accept_FramesOfAnyLength_GiveTheSameNumbers()
    {
        var sound = Sounds.Join(Sounds.Glide(120, 210, 2, -18), Sounds.Noise(0.7), Sounds.Tone(160, 1.5, -30));
        var whole = Stream(sound, sound.Length, sound.Length);

        Assert.Equivalent(whole, Stream(sound, 480, 480));
        Assert.Equivalent(whole, Stream(sound, 1, 50));
        Assert.Equivalent(whole, Stream(sound, 1, 3_000));
    }

    private static AnswerSignals Stream(short[] sound, int shortest, int longest)
    {
        const long Offset = 987_654_321;
        var random = new Random(11);
        var collector = new AnswerSignalCollector();
        collector.Begin(Offset);
        collector.SpeechStarted(Offset + 100);
        for (var at = 0; at < sound.Length;)
        {
            var length = Math.Min(random.Next(shortest, longest + 1), sound.Length - at);
            collector.Accept(sound.AsSpan(at, length), Offset + at);
            at += length;
        }

        return collector.Complete(Offset + sound.Length);
    }
}
