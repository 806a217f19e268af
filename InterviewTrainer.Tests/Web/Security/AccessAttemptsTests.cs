using InterviewTrainer.Web.Security;
using Xunit;

namespace InterviewTrainer.Tests.Web.Security;

public sealed class AccessAttemptsTests
{
    private readonly Clock _clock = new();
    private readonly AccessAttempts _attempts;

    public AccessAttemptsTests() => _attempts = new AccessAttempts(_clock);

    [Fact]
    public void TryTake_AboveTheLimit_IsRefusedForThatAddressAlone()
    {
        UseUp("192.168.1.66");

        Assert.False(_attempts.TryTake("192.168.1.66"));
        Assert.True(_attempts.TryTake("192.168.1.67"));
    }

    [Fact]
    public void TryTake_AfterTheWindow_IsAllowedAgain()
    {
        UseUp("192.168.1.66");
        _clock.Now += AccessAttempts.Window - TimeSpan.FromSeconds(1);
        Assert.False(_attempts.TryTake("192.168.1.66"));

        _clock.Now += TimeSpan.FromSeconds(1);

        Assert.True(_attempts.TryTake("192.168.1.66"));
    }

    [Fact]
    public void Forget_AfterTheRightSecret_StartsAnew()
    {
        UseUp("192.168.1.66");

        _attempts.Forget("192.168.1.66");

        Assert.True(_attempts.TryTake("192.168.1.66"));
    }

    [Fact]
    public void TryTake_FromVeryManyAddresses_ThrottlesTheNewcomersTogether()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Assert.True(_attempts.TryTake($"known-{i}"));
        }

        var newcomers = Enumerable.Range(0, 100).Count(i => _attempts.TryTake($"new-{i}"));

        Assert.Equal(AccessAttempts.Limit, newcomers);
        Assert.True(_attempts.TryTake("known-0"));
        _clock.Now += AccessAttempts.Window;
        Assert.True(_attempts.TryTake("new-0"));
    }

    private void UseUp(string address)
    {
        for (var i = 0; i < AccessAttempts.Limit; i++)
        {
            Assert.True(_attempts.TryTake(address));
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
