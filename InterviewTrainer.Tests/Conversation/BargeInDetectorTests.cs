using InterviewTrainer.Core.Conversation;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

public sealed class BargeInDetectorTests
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(30);

    private readonly BargeInDetector _detector = new(new TurnTakingOptions { BargeInVoicedMs = 240 });

    public BargeInDetectorTests() => _detector.Begin();

    [Fact]
    public void Accept_APersonWithAHeadset_Interrupts()
    {
        Assert.False(Hear(1, microphone: 0.0005, playback: 0.1));

        Assert.True(Hear(0.3, microphone: 0.05, playback: 0.1, voiced: true));
    }

    [Fact]
    public void Accept_ABrokenBeginning_DoesNotDeafenTheDetector()
    {
        Hear(0.8, microphone: 0.0005, playback: 0.15);
        for (var syllable = 0; syllable < 8; syllable++)
        {
            Assert.False(Hear(0.12, microphone: 0.09, playback: 0.15, voiced: true));
            Assert.False(Hear(0.12, microphone: 0.02, playback: 0.15));
        }

        Assert.True(Hear(0.3, microphone: 0.09, playback: 0.15, voiced: true));
    }

    [Fact]
    public void Accept_EchoOfTheLoudspeaker_IsNoPerson()
    {
        Assert.False(Hear(10, microphone: 0.04, playback: 0.15, voiced: true));
    }

    [Fact]
    public void Accept_APersonLouderThanTheEcho_Interrupts()
    {
        Assert.False(Hear(3, microphone: 0.02, playback: 0.15, voiced: true));

        Assert.True(Hear(0.3, microphone: 0.12, playback: 0.15, voiced: true));
    }

    [Fact]
    public void Accept_ACough_IsTooShort()
    {
        Hear(1, microphone: 0.0005, playback: 0.1);

        Assert.False(Hear(0.18, microphone: 0.2, playback: 0.1, voiced: true));
    }

    [Fact]
    public void Accept_LoudNoiseThatIsNoVoice_DoesNotInterrupt() => Assert.False(Hear(3, microphone: 0.3, playback: 0.1));

    private bool Hear(double seconds, double microphone, double playback, bool voiced = false)
    {
        var interrupted = false;
        for (var at = TimeSpan.Zero; at < TimeSpan.FromSeconds(seconds); at += Frame)
        {
            interrupted |= _detector.Accept(microphone, playback, voiced, Frame);
        }

        return interrupted;
    }
}
