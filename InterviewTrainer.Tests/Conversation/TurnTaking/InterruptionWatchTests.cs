using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Conversation.TurnTaking;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.TurnTaking;

public sealed class InterruptionWatchTests
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(30);

    private readonly InterruptionWatch _watch = new(new TurnTakingOptions());

    public InterruptionWatchTests()
    {
        _watch.Begin();
        Hear(1, microphone: 0.0005, voiced: false);
    }

    [Fact]
    public void Accept_APersonSpeaks_PausesWithin150MsAndYieldsWhenTheyGoOn()
    {
        var steps = Hear(2, microphone: 0.05, voiced: true);

        Assert.Equal([InterruptionStep.Pause, InterruptionStep.Yield], steps.Select(step => step.Step).Take(2));
        Assert.InRange(steps[0].At, 30, 150);
        Assert.InRange(steps[1].At, 500, 700);
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.4)]
    public void Accept_ACoughOrMhm_PausesAndGoesOn(double seconds)
    {
        var steps = Hear(seconds, microphone: 0.05, voiced: true).Concat(Hear(2, microphone: 0.0005, voiced: false));

        Assert.Equal([InterruptionStep.Pause, InterruptionStep.Resume], steps.Select(step => step.Step));
        Assert.False(_watch.IsPaused);
    }

    [Fact]
    public void Accept_NoiseThatIsNoVoice_DoesNothing() => Assert.Empty(Hear(3, microphone: 0.3, voiced: false));

    [Fact]
    public void Accept_WordsWithShortGaps_YieldAllTheSame()
    {
        var steps = new List<InterruptionStep>();
        for (var word = 0; word < 6; word++)
        {
            steps.AddRange(Hear(0.24, microphone: 0.05, voiced: true).Select(step => step.Step));
            steps.AddRange(Hear(0.15, microphone: 0.002, voiced: false).Select(step => step.Step));
        }

        Assert.Equal(InterruptionStep.Yield, steps[1]);
    }

    private List<(InterruptionStep Step, double At)> Hear(double seconds, double microphone, bool voiced)
    {
        var steps = new List<(InterruptionStep, double)>();
        for (var at = Frame; at.TotalSeconds <= seconds; at += Frame)
        {
            if (_watch.Accept(microphone, _watch.IsPaused ? 0 : 0.1, voiced, Frame) is not InterruptionStep.None and var step)
            {
                steps.Add((step, at.TotalMilliseconds));
            }
        }

        return steps;
    }
}
