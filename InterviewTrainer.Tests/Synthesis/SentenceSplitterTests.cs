using InterviewTrainer.Core.Synthesis;
using Xunit;

namespace InterviewTrainer.Tests.Synthesis;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("One.", new[] { "One." })]
    [InlineData("Thank you. What was your part in that?", new[] { "Thank you.", "What was your part in that?" })]
    [InlineData("It took 3.5 days. Then what?", new[] { "It took 3.5 days.", "Then what?" })]
    [InlineData("Ask Dr. Lee, e.g. Monday. Fine.", new[] { "Ask Dr. Lee, e.g. Monday.", "Fine." })]
    [InlineData("She said “no.” Then she left.", new[] { "She said “no.”", "Then she left." })]
    [InlineData("no capitals. here either", new[] { "no capitals. here either" })]
    public void Split_Text_CutsAtSentenceEnds(string text, string[] sentences) => Assert.Equal(sentences, SentenceSplitter.Split(text));
}
