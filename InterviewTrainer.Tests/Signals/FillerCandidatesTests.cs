using InterviewTrainer.Core.Signals;
using Xunit;

namespace InterviewTrainer.Tests.Signals;

/// <summary>Sounds by formula: what counts as a filler-like sound, and what does not.</summary>
public sealed class FillerCandidatesTests
{
    private static readonly short[] Talk = Sounds.Join(Sounds.Glide(120, 200, 0.3), Sounds.Glide(200, 110, 0.35), Sounds.Glide(110, 190, 0.3));

    [Fact]
    public void Complete_AHeldSoundAfterAPause_IsACandidate()
    {
        var candidates = Measure(Talk, Pause(0.5), Sounds.Join(Sounds.Tone(130, 0.36), Talk));

        Assert.InRange(Assert.Single(candidates).StartMs, 1_400, 1_500);
        Assert.InRange(candidates[0].DurationMs, 300, 400);
    }

    [Fact]
    public void Complete_AHeldSoundBeforeAPause_IsACandidate() => Assert.Single(Measure(Sounds.Join(Talk, Sounds.Tone(130, 0.36)), Pause(0.5), Talk));

    [Fact]
    public void Complete_AHeldSoundThatBeginsTheAnswer_IsACandidate() => Assert.Single(Measure(Sounds.Join(Sounds.Tone(130, 0.36), Talk)));

    [Fact]
    public void Complete_TwoPartsOfOneSound_AreOneCandidate() =>
        Assert.Single(Measure(Talk, Pause(0.5), Sounds.Join(Sounds.Tone(130, 0.26, -18), Sounds.Tone(130, 0.26, -28)), Pause(0.5), Talk));

    [Fact]
    public void Complete_AHeldSoundAmongWordsOrAtTheEnd_IsNone()
    {
        Assert.Empty(Measure(Sounds.Join(Talk, Sounds.Tone(130, 0.36), Talk)));
        Assert.Empty(Measure(Talk, Pause(0.5), Sounds.Join(Talk, Sounds.Tone(130, 0.36))));
        Assert.Empty(Measure(Sounds.Join(Talk, Sounds.Tone(130, 0.36)), Pause(0.15), Talk));
    }

    [Theory]
    [InlineData(130, 130, 0.14)]
    [InlineData(130, 130, 3)]
    [InlineData(130, 165, 0.4)]
    public void Complete_ShortEndlessOrGliding_IsNone(double fromHz, double toHz, double seconds) =>
        Assert.Empty(Measure(Talk, Pause(0.5), Sounds.Glide(fromHz, toHz, seconds), Pause(0.5), Talk));

    [Fact]
    public void Complete_Noise_IsNone() => Assert.Empty(Measure(Talk, Pause(0.5), Sounds.Noise(0.4), Pause(0.5), Talk));

    [Fact]
    public void Complete_LongAgo_IsStillThere()
    {
        var candidates = Measure(Sounds.Join(Sounds.Tone(130, 0.36), Talk), Pause(45), Talk);

        Assert.Single(candidates);
    }

    [Fact]
    public void Begin_ANewAnswer_ForgetsTheOneBefore()
    {
        var collector = new AnswerSignalCollector();
        collector.Begin(0);
        var sound = Sounds.Join(Sounds.Tone(130, 0.36), Talk);
        collector.Accept(sound, 0);
        collector.SpeechStarted(0);
        collector.Complete(sound.Length);
        collector.Begin(sound.Length);
        collector.Accept(Talk, sound.Length);
        collector.SpeechStarted(sound.Length);

        Assert.Empty(collector.Complete(sound.Length + Talk.Length).FillerCandidates!);
    }

    private static short[] Pause(double seconds) => Sounds.Silence(seconds);

    /// <summary>Parts that are silent are pauses, the others stretches of speech.</summary>
    private static IReadOnlyList<SpeechSpan> Measure(params short[][] parts)
    {
        var collector = new AnswerSignalCollector();
        collector.Begin(0);
        var lead = Sounds.Second / 20;
        collector.Accept(new short[lead], 0);
        long at = lead;
        foreach (var part in parts)
        {
            var isPause = part.All(sample => sample == 0);
            if (!isPause)
            {
                collector.SpeechStarted(at);
            }

            collector.Accept(part, at);
            at += part.Length;
            if (!isPause)
            {
                collector.SpeechEnded(at);
            }
        }

        collector.Accept(new short[Sounds.Second], at);
        return collector.Complete(at + Sounds.Second).FillerCandidates!;
    }
}
