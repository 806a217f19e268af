using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Web.Commands.Speech;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Speech;

public sealed class SpeechStretchesTests
{
    private const long Second = 16_000;

    [Fact]
    public void Cut_NoSpeech_IsNothing() => Assert.Empty(SpeechStretches.Cut([], 90 * Second));

    [Fact]
    public void Cut_ShortSpeech_IsOneStretchWithItsMargins() =>
        Assert.Equal([At(0.8, 9.2)], SpeechStretches.Cut([At(1, 4), At(5, 9)], 60 * Second));

    [Fact]
    public void Cut_SpeechUpToTheEnds_StaysInsideTheRecording() => Assert.Equal([At(0, 10)], SpeechStretches.Cut([At(0.1, 10)], 10 * Second));

    [Fact]
    public void Cut_LongSpeech_IsCutInThePausesAndOverlapsNowhere() =>
        Assert.Equal([At(0, 25.1), At(25.1, 40.2)], SpeechStretches.Cut([At(0, 12), At(12.5, 25), At(25.2, 40)], 60 * Second));

    [Fact]
    public void Cut_SpeechWithoutAPause_IsCutIntoPartsThatFit()
    {
        var stretches = SpeechStretches.Cut([At(2, 95)], 100 * Second);

        Assert.All(stretches, stretch => Assert.InRange(stretch.End - stretch.Start, 1, 30 * Second));
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(At(1.8, 95.2), new SpeechSegment(stretches[0].Start, stretches[^1].End));
    }

    private static SpeechSegment At(double start, double end) => new((long)Math.Round(start * Second), (long)Math.Round(end * Second));
}
