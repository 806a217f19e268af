using InterviewTrainer.Core.Conversation.TurnTaking;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.TurnTaking;

public sealed class TurnEndCuesTests
{
    [Theory]
    [InlineData("In the end we cut the failures by half.", TurnEnd.Finished)]
    [InlineData("we cut the failures by half that's my answer", TurnEnd.Finished)]
    [InlineData("I hope that answers your question", TurnEnd.Finished)]
    [InlineData("we cut the failures by half", TurnEnd.Unclear)]
    [InlineData("We did.", TurnEnd.Unclear)]
    [InlineData("", TurnEnd.Unclear)]
    [InlineData("we had to choose because", TurnEnd.Open)]
    [InlineData("I moved twelve services and", TurnEnd.Open)]
    [InlineData("So I asked my", TurnEnd.Open)]
    [InlineData("First I looked at the logs, um", TurnEnd.Open)]
    [InlineData("First, I looked at the logs,", TurnEnd.Open)]
    [InlineData("And then we...", TurnEnd.Open)]
    [InlineData("I couldn’t see it, so I", TurnEnd.Open)]
    public void Of_Words_ReadsTheirEnd(string heard, TurnEnd expected) => Assert.Equal(expected, TurnEndCues.Of(heard));
}
