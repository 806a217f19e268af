using InterviewTrainer.Core.Conversation.TurnTaking;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.TurnTaking;

public sealed class SilenceLadderTests
{
    private readonly SilenceLadder _ladder = new(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(24));

    [Fact]
    public void Due_SilenceGoesOn_ClimbsStepByStepAndOnceEach()
    {
        var steps = Enumerable.Range(0, 60).Select(second => (second, Step: _ladder.Due(TimeSpan.FromSeconds(second)))).Where(due => due.Step is not null);

        Assert.Equal([(7, LadderStep.Nudge), (14, LadderStep.OfferRephrase), (24, LadderStep.OfferMoveOn)], steps.Select(due => (due.second, due.Step!.Value)));
    }

    [Fact]
    public void Due_SpokenInBetween_GoesOnWhereItWas()
    {
        _ladder.Due(TimeSpan.FromSeconds(7));

        Assert.Null(_ladder.Due(TimeSpan.FromSeconds(7)));
        Assert.Equal(LadderStep.OfferRephrase, _ladder.Due(TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public void Offer_StandsUntilItIsAnswered()
    {
        _ladder.Due(TimeSpan.FromSeconds(7));
        Assert.Null(_ladder.Offer);

        _ladder.Due(TimeSpan.FromSeconds(14));
        Assert.Equal(LadderStep.OfferRephrase, _ladder.Offer);

        _ladder.Answered();
        Assert.Null(_ladder.Offer);
    }
}
