using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Journal;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Persistence.Journal;

public sealed class PendingEntriesTests
{
    private readonly PendingEntries _pending = new();
    private readonly Interview _interview = SampleInterviews.Running();

    [Fact]
    public void Add_SameTurnAgain_TakesItsPlaceInTheOrder()
    {
        var turn = _interview.Ask();
        _pending.Add(JournalEntry.Of(_interview));
        _pending.Add(JournalEntry.Of(turn, Consent.Default));
        _pending.Add(JournalEntry.Of(_interview.Id, new CheckIn(CheckInTag.Pre, 1, 2, SampleInterviews.Begin)));
        var later = JournalEntry.Of(turn, Consent.Default);

        _pending.Add(later);

        Assert.Equal(3, _pending.Count);
        Assert.Same(later, _pending.Snapshot()[1]);
    }

    [Fact]
    public void Add_TwoCheckIns_KeepsBoth()
    {
        _pending.Add(JournalEntry.Of(_interview.Id, new CheckIn(CheckInTag.Pre, 1, 2, SampleInterviews.Begin)));
        _pending.Add(JournalEntry.Of(_interview.Id, new CheckIn(CheckInTag.Pre, 1, 2, SampleInterviews.Begin)));

        Assert.Equal(2, _pending.Count);
    }

    [Fact]
    public void Stored_ReplacedInTheMeantime_KeepsTheLaterOne()
    {
        var earlier = JournalEntry.Of(_interview);
        var later = JournalEntry.Of(_interview);
        _pending.Add(earlier);
        _pending.Add(later);
        var stored = _pending.WhenStored();

        _pending.Stored(earlier);
        Assert.Same(later, Assert.Single(_pending.Snapshot()));
        Assert.False(stored.IsCompleted);

        _pending.Stored(later);
        Assert.True(stored.IsCompletedSuccessfully);
    }

    [Fact]
    public void WhenStored_MoreGivenAfterwards_DoesNotWaitForIt()
    {
        var first = JournalEntry.Of(_interview);
        _pending.Add(first);
        var stored = _pending.WhenStored();
        _pending.Add(JournalEntry.Of(SampleInterviews.Ready()));

        _pending.Stored(first);

        Assert.True(stored.IsCompletedSuccessfully);
    }

    [Fact]
    public void WhenStored_NothingPending_IsCompleted() => Assert.True(_pending.WhenStored().IsCompletedSuccessfully);

    [Fact]
    public void Forget_Interview_DropsItsEntriesNowAndLater()
    {
        var other = JournalEntry.Of(SampleInterviews.Ready());
        _pending.Add(JournalEntry.Of(_interview));
        _pending.Add(other);

        Assert.True(_pending.Forget(_interview.Id));
        _pending.Add(JournalEntry.Of(_interview.Ask(), Consent.Default));

        Assert.Same(other, Assert.Single(_pending.Snapshot()));
    }
}
