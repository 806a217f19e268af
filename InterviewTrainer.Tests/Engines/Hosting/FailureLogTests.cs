using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Hosting;

public sealed class FailureLogTests
{
    private readonly SteppedTime _time = new();

    [Fact]
    public void Add_InARow_DoublesUpToHalfAMinute()
    {
        var log = new FailureLog(TimeSpan.FromMinutes(10), _time, () => 0.5);

        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 16, 30, 30], Enumerable.Range(0, 9).Select(_ => log.Add().TotalSeconds));
    }

    [Theory]
    [InlineData(0.0, 0.1875)]
    [InlineData(1.0, 0.3125)]
    public void Add_Chance_MovesItByAQuarter(double chance, double expected) =>
        Assert.Equal(expected, new FailureLog(TimeSpan.FromMinutes(10), _time, () => chance).Add().TotalSeconds);

    [Fact]
    public void Succeeded_BeginsTheRowAgainButForgetsNoFailure()
    {
        var log = new FailureLog(TimeSpan.FromMinutes(10), _time, () => 0.5);
        log.Add();
        log.Add();
        log.Succeeded();

        Assert.Equal(0.25, log.Add().TotalSeconds);
        Assert.Equal(3, log.Recent);
    }

    [Fact]
    public void Recent_ForgetsWhatIsOlderThanTheWindow()
    {
        var log = new FailureLog(TimeSpan.FromMinutes(10), _time, () => 0.5);
        log.Add();
        _time.Pass(TimeSpan.FromMinutes(6));
        log.Add();
        _time.Pass(TimeSpan.FromMinutes(5));

        Assert.Equal(1, log.Recent);
    }
}
