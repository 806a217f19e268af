using InterviewTrainer.Core.Conversation.TurnTaking;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.TurnTaking;

public sealed class EchoTextTests
{
    private const string Said = "Thank you. Tell me about a time when you had to convince somebody who did not report to you.";

    [Theory]
    [InlineData("tell me about a time when you had to convince somebody")]
    [InlineData("Tell me about the time when you had to convince some body who did not report to you")]
    [InlineData("who did not report to you")]
    public void IsEcho_TheInterviewersWords_Are(string heard) => Assert.True(EchoText.IsEcho(heard, Said));

    [Theory]
    [InlineData("In my last job I had to convince our head of sales.")]
    [InlineData("You had")] // Two words stand in any question.
    [InlineData("When I was at the bank I had to tell somebody that I did not agree")]
    [InlineData("to you report not did who somebody convince to had you")]
    [InlineData("")]
    [InlineData("time")]
    public void IsEcho_ThePersonsWords_AreNot(string heard) => Assert.False(EchoText.IsEcho(heard, Said));

    [Fact]
    public void IsEcho_MoreThanTwentyWords_IsAPerson()
    {
        var question = string.Join(' ', Enumerable.Range(1, 40).Select(number => $"word{number}"));

        Assert.True(EchoText.IsEcho(string.Join(' ', question.Split(' ').Take(20)), question));
        Assert.False(EchoText.IsEcho(string.Join(' ', question.Split(' ').Take(21)), question));
    }

    [Fact]
    public void IsEcho_AtTheBound_CountsInOrder()
    {
        // 74 in 100 is what seed 001 asks for: three of four words are an echo, two of three are not.
        Assert.True(EchoText.IsEcho("tell me about it", "Tell me about that."));
        Assert.False(EchoText.IsEcho("tell me something", "Tell me about that."));
    }
}
