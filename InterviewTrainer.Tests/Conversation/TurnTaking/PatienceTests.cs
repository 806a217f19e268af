using InterviewTrainer.Core.Conversation.TurnTaking;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.TurnTaking;

public sealed class PatienceTests
{
    private static readonly Patience Plain = new(TimeSpan.FromSeconds(2));

    [Fact]
    public void Length_NothingKnown_IsThePersonas() => Assert.Equal(TimeSpan.FromSeconds(2), Plain.Length);

    [Fact]
    public void Length_WordsAndVoice_StretchAndShortenIt()
    {
        Assert.True((Plain with { Words = TurnEnd.Finished }).Length < Plain.Length);
        Assert.True((Plain with { Words = TurnEnd.Open }).Length > Plain.Length);
        Assert.True((Plain with { Fell = true }).Length < Plain.Length);
        Assert.True((Plain with { Fell = false }).Length > Plain.Length);
        Assert.True((Plain with { EndOfTurn = 0.95 }).Length < (Plain with { EndOfTurn = 0.05 }).Length);
    }

    [Fact]
    public void Length_TimeGiven_IsTwiceAsLong() => Assert.Equal(TimeSpan.FromSeconds(4), (Plain with { TimeGiven = true }).Length);

    [Fact]
    public void Length_APersonWhoPausesLong_IsWaitedForLonger()
    {
        Assert.Equal(TimeSpan.FromSeconds(4.2), (Plain with { OwnPause = TimeSpan.FromSeconds(3) }).Length);
        Assert.Equal(Plain.Length, (Plain with { OwnPause = TimeSpan.FromSeconds(0.4) }).Length);
    }

    [Fact]
    public void Length_Everything_StaysWithinItsBounds()
    {
        var hurried = new Patience(TimeSpan.FromSeconds(0.5)) { Words = TurnEnd.Finished, Fell = true, EndOfTurn = 1 };
        var endless = new Patience(TimeSpan.FromSeconds(10)) { Words = TurnEnd.Open, Fell = false, TimeGiven = true, OwnPause = TimeSpan.FromSeconds(8) };

        Assert.Equal(Patience.Least, hurried.Length);
        Assert.Equal(Patience.Most, endless.Length);
    }

    [Fact]
    public void OwnPauses_NineOfTen_AreNoLonger()
    {
        var pauses = new OwnPauses();
        for (var tenth = 3; tenth <= 12; tenth++)
        {
            pauses.Add(TimeSpan.FromSeconds(tenth / 10.0));
        }

        Assert.Equal(TimeSpan.FromSeconds(1.1), pauses.Typical);
    }

    [Fact]
    public void OwnPauses_FewShortOrEndless_SayNothing()
    {
        var pauses = new OwnPauses();
        foreach (var seconds in new[] { 0.1, 0.2, 30, 1, 1, 1, 1 })
        {
            pauses.Add(TimeSpan.FromSeconds(seconds));
        }

        Assert.Null(pauses.Typical);
    }
}
