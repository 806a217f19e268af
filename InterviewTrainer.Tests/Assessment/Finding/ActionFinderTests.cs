using InterviewTrainer.Core.Assessment.Finding;
using InterviewTrainer.Core.Assessment.Text;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Finding;

public sealed class ActionFinderTests
{
    [Theory]
    [InlineData("I used shorter forms, gave her the first page and showed a friend how to help.", "I used", "gave", "showed")]
    [InlineData("I felt bad about it and apologised to them.", "apologised")]
    [InlineData("I would call the client and explain the delay.", "I would call", "explain")]
    [InlineData("I used to draw maps as a child.")]
    [InlineData("I was there for a year.")]
    [InlineData("I couldn't call him.")]
    public void Steps_OfI_AreTold(string said, params string[] steps) => Assert.Equal(steps, Quotes(said, found => found.Told));

    [Theory]
    [InlineData("I'd probably call the client and explain the delay.", "I'd probably call", "explain")]
    [InlineData("I might sort of check the invoice.", "I might sort of check")]
    [InlineData("I check the invoice.", "I check")]
    [InlineData("I check the invoice, call the client, write it down and file it.")]
    public void Steps_HedgedOrInPassing_AreLeftOpen(string said, params string[] steps) => Assert.Equal(steps, Quotes(said, found => found.Open));

    private static IEnumerable<string> Quotes(string said, Func<StepsFound, List<TokenRange>> which)
    {
        var text = AnswerText.Of(said);
        return which(ActionFinder.OfI(text)).Select(step => text.At(step).Quote);
    }
}
