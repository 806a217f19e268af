using InterviewTrainer.Core.Synthesis;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class SpokenRemainderTests
{
    private const string Text = "Tell me about a decision that you regret, and what you would do differently now.";

    [Theory]
    [InlineData(0, 1, Text)]
    [InlineData(2, 1, "and what you would do differently now.")]
    [InlineData(1, 2, "and what you would do differently now.")]
    [InlineData(0.5, 1, "about a decision that you regret, and what you would do differently now.")]
    [InlineData(3.5, 1, "would do differently now.")]
    [InlineData(5, 1, "now.")]
    [InlineData(5.3, 1, "")]
    [InlineData(500, 1, "")]
    public void After_SomeOfIt_GoesOnAtTheNextClauseOrWord(double seconds, double rate, string remainder) =>
        Assert.Equal(remainder, SpokenRemainder.After(Text, TimeSpan.FromSeconds(seconds), rate));
}
